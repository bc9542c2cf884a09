REVOKE ALL ON installation FROM "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE ON installation TO "${rollbook_role}";
