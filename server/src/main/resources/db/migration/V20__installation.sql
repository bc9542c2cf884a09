-- One row: what this database knows of the deployment that it belongs to.
CREATE TABLE installation (
    singleton  boolean     NOT NULL DEFAULT true CHECK (singleton),
    key_check  bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT installation_singleton PRIMARY KEY (singleton)
);
COMMENT ON COLUMN installation.key_check IS 'Derived from the master key, to tell it from another; the key cannot be found from it.';
