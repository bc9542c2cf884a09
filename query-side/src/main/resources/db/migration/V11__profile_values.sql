CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- One row a participant, made from events alone. An erased participant leaves its id and its version, so that an event
-- that is delivered twice cannot bring it back.
CREATE TABLE profile_values (
  id           uuid PRIMARY KEY,
  workspace_id uuid        NOT NULL,
  number       bigint      NOT NULL,
  version      bigint      NOT NULL,
  erased       boolean     NOT NULL,
  status       text,
  email        text COLLATE "C" NOT NULL,
  last_name    text COLLATE "C" NOT NULL,
  search       text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  state        jsonb,
  profile      jsonb
);

COMMENT ON COLUMN profile_values.version IS 'of the stream that the row reflects';
COMMENT ON COLUMN profile_values.email IS 'lower case, for comparing';
COMMENT ON COLUMN profile_values.last_name IS 'lower case, empty if there is none, for sorting';
COMMENT ON COLUMN profile_values.search IS 'names and e-mail address in lower case';
COMMENT ON COLUMN profile_values.state IS 'the participant as the fold left it';
COMMENT ON COLUMN profile_values.profile IS 'standard and custom values at one level';

CREATE INDEX profile_values_by_creation ON profile_values (workspace_id, created_at, number) WHERE NOT erased;
CREATE INDEX profile_values_by_update ON profile_values (workspace_id, updated_at, number) WHERE NOT erased;
CREATE INDEX profile_values_by_last_name ON profile_values (workspace_id, last_name, number) WHERE NOT erased;
CREATE INDEX profile_values_by_status ON profile_values (workspace_id, status, created_at, number) WHERE NOT erased;
CREATE INDEX profile_values_by_email ON profile_values (workspace_id, email, number) WHERE NOT erased;
CREATE INDEX profile_values_by_text ON profile_values USING gin (workspace_id, search gin_trgm_ops) WHERE NOT erased;
