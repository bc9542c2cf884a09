REVOKE ALL ON installation FROM "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE ON installation TO "${rollbook_role}";

REVOKE ALL ON credential_use FROM "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON credential_use TO "${rollbook_role}";
