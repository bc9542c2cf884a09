-- Each value stands for a block of numbers, so that one round trip serves many registrations.
CREATE SEQUENCE participant_number INCREMENT BY 20;
