GRANT USAGE ON SEQUENCE participant_number TO "${rollbook_role}";
