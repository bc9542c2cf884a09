ALTER TABLE installation ADD COLUMN root_key bytea;
COMMENT ON COLUMN installation.root_key IS 'Encrypted under the master key; what is derived from it outlives a change of that. Null until the first start that makes one.';
