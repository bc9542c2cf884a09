REVOKE ALL ON installation FROM "${rollbook_role}";
GRANT SELECT, INSERT ON installation TO "${rollbook_role}";
