-- Runs again whenever this file changes.
GRANT SELECT, INSERT, UPDATE, DELETE ON token_entry, dead_letter_entry, profile_values_a, profile_values_b,
  statistics_a, statistics_b, projection_rebuild, projection_rebuild_segment, projection_error TO "${rollbook_role}";
GRANT SELECT, UPDATE ON projection_generation TO "${rollbook_role}";
GRANT SELECT, INSERT ON discarded_event TO "${rollbook_role}";
GRANT SELECT ON profile_values, statistics TO "${rollbook_role}";
GRANT EXECUTE ON FUNCTION profile_values_empty, profile_values_index, profile_values_switch,
  statistics_empty, statistics_index, statistics_switch TO "${rollbook_role}";
