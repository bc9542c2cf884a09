-- The read model as faces ask for it now. It is made from events alone, so it is dropped, and made anew when the
-- application starts: the processor begins with the first event where it finds no token.
DROP TABLE profile_values;
DELETE FROM token_entry WHERE processor_name = 'profile-values';
DELETE FROM dead_letter_entry WHERE processing_group = 'profile-values';

-- One row a participant. An erased participant leaves its id and its version, so that an event that is delivered twice
-- cannot bring it back; a merged one leaves its state too, which leads to the survivor.
CREATE TABLE profile_values (
  id              uuid PRIMARY KEY,
  workspace_id    uuid        NOT NULL,
  number          bigint      NOT NULL,
  version         bigint      NOT NULL,
  listed          boolean     NOT NULL,
  erased          boolean     NOT NULL,
  status          text        NOT NULL,
  email           text COLLATE "C" NOT NULL,
  last_name       text COLLATE "C" NOT NULL,
  first_name      text COLLATE "C" NOT NULL,
  gender          text COLLATE "C" NOT NULL,
  key             text COLLATE "C" NOT NULL,
  followup_status text COLLATE "C" NOT NULL,
  search          text        NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  facets          text[]      NOT NULL,
  state           jsonb,
  profile         jsonb
);

COMMENT ON COLUMN profile_values.version IS 'of the stream that the row reflects';
COMMENT ON COLUMN profile_values.listed IS 'neither erased nor merged into another participant';
COMMENT ON COLUMN profile_values.email IS 'the primary one, in lower case; likewise, texts that are missing are empty';
COMMENT ON COLUMN profile_values.last_name IS 'in lower case and without accents; likewise first_name and search';
COMMENT ON COLUMN profile_values.key IS 'given, or made of the number; in lower case';
COMMENT ON COLUMN profile_values.followup_status IS 'in the organization with the lowest id';
COMMENT ON COLUMN profile_values.search IS 'names and all e-mail addresses';
COMMENT ON COLUMN profile_values.facets IS 'what the participant can be found by exactly, one token a value';
COMMENT ON COLUMN profile_values.state IS 'the participant as the fold left it';
COMMENT ON COLUMN profile_values.profile IS 'standard and custom values at one level';

CREATE INDEX profile_values_by_number ON profile_values (workspace_id, number) WHERE listed;
CREATE INDEX profile_values_by_key ON profile_values (workspace_id, key, number) WHERE listed;
CREATE INDEX profile_values_by_creation ON profile_values (workspace_id, created_at, number) WHERE listed;
CREATE INDEX profile_values_by_update ON profile_values (workspace_id, updated_at, number) WHERE listed;
CREATE INDEX profile_values_by_last_name ON profile_values (workspace_id, last_name, number) WHERE listed;
CREATE INDEX profile_values_by_email ON profile_values (workspace_id, email, number) WHERE listed;
CREATE INDEX profile_values_by_status ON profile_values (workspace_id, status, created_at, number) WHERE listed;
CREATE INDEX profile_values_by_facet ON profile_values USING gin (workspace_id, facets) WHERE listed;
CREATE INDEX profile_values_by_text ON profile_values USING gin (workspace_id, search gin_trgm_ops) WHERE listed;
