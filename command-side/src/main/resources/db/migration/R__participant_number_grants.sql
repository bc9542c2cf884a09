GRANT USAGE ON SEQUENCE participant_number, custom_field_number, contact_assignment_number
  TO "${rollbook_role}";
