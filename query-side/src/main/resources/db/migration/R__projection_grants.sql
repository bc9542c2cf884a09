-- Runs again whenever this file changes. V12 made profile_values anew, and so without the grants that it had.
GRANT SELECT, INSERT, UPDATE, DELETE ON token_entry, dead_letter_entry, profile_values TO "${rollbook_role}";
