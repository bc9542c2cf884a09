-- What the application may do, so that not even a mistake in it can change what is recorded.
GRANT USAGE ON SCHEMA "${flyway:defaultSchema}" TO "${rollbook_role}";
REVOKE ALL ON event_log FROM "${rollbook_role}";
GRANT SELECT, INSERT ON event_log TO "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON claim, idempotency, snapshot TO "${rollbook_role}";
GRANT SELECT, INSERT, DELETE ON shared_claim TO "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON personal_key TO "${rollbook_role}";
GRANT SELECT, INSERT, UPDATE ON forgotten TO "${rollbook_role}";
GRANT EXECUTE ON FUNCTION append_events TO "${rollbook_role}";
