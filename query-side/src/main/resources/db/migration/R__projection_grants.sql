GRANT SELECT, INSERT, UPDATE, DELETE ON token_entry, dead_letter_entry, profile_values TO "${rollbook_role}";
