-- Definitions are few, so each takes its own number; of assignments, each value stands for a block.
CREATE SEQUENCE custom_field_number;
CREATE SEQUENCE contact_assignment_number INCREMENT BY 20;
