-- The read model has two tables that are alike, so that one can be made anew while the other serves. All who read go through the
-- view, and that is changed in one transaction.
ALTER TABLE profile_values RENAME TO profile_values_a;
ALTER INDEX profile_values_pkey RENAME TO profile_values_a_pkey;
ALTER INDEX profile_values_by_number RENAME TO profile_values_a_by_number;
ALTER INDEX profile_values_by_key RENAME TO profile_values_a_by_key;
ALTER INDEX profile_values_by_creation RENAME TO profile_values_a_by_creation;
ALTER INDEX profile_values_by_update RENAME TO profile_values_a_by_update;
ALTER INDEX profile_values_by_last_name RENAME TO profile_values_a_by_last_name;
ALTER INDEX profile_values_by_email RENAME TO profile_values_a_by_email;
ALTER INDEX profile_values_by_status RENAME TO profile_values_a_by_status;
ALTER INDEX profile_values_by_facet RENAME TO profile_values_a_by_facet;
ALTER INDEX profile_values_by_text RENAME TO profile_values_a_by_text;

CREATE TABLE profile_values_b (LIKE profile_values_a INCLUDING COMMENTS, PRIMARY KEY (id));

CREATE VIEW profile_values AS SELECT * FROM profile_values_a;

UPDATE token_entry SET processor_name = 'profile-values-a' WHERE processor_name = 'profile-values';

-- A parked event is a reference to the log, and holds nothing that a person said.
UPDATE dead_letter_entry SET processing_group = 'profile-values-a', payload = '{}', meta_data = '{}',
  cause_message = CASE WHEN cause_type LIKE '%.UnreadableEvent' THEN cause_message END
WHERE processing_group = 'profile-values';

-- Which tables there are, which of them serves, and which follow the log.
CREATE TABLE projection_generation (
  projection text    NOT NULL,
  slot       text    NOT NULL CHECK (slot IN ('a', 'b')),
  serving    boolean NOT NULL,
  fed        boolean NOT NULL,
  PRIMARY KEY (projection, slot)
);
CREATE UNIQUE INDEX projection_generation_serving ON projection_generation (projection) WHERE serving;
INSERT INTO projection_generation VALUES ('profile-values', 'a', true, true), ('profile-values', 'b', false, false);

CREATE TABLE projection_rebuild (
  id           uuid        PRIMARY KEY,
  projection   text        NOT NULL,
  slot         text        NOT NULL,
  manual       boolean     NOT NULL,
  state        text        NOT NULL
    CHECK (state IN ('running', 'caught-up', 'switched', 'rolled-back', 'cancelled', 'failed')),
  stage        text        NOT NULL CHECK (stage IN ('planning', 'loading', 'indexing', 'following')),
  open         boolean     NOT NULL,
  dropping     boolean     NOT NULL DEFAULT false,
  head         bigint      NOT NULL,
  applied      bigint      NOT NULL,
  checked_rows bigint,
  sampled_rows integer,
  reason       text,
  started_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz
);
COMMENT ON COLUMN projection_rebuild.slot IS 'the table that is made';
COMMENT ON COLUMN projection_rebuild.open IS 'no other may begin: it runs, waits, or has left two generations';
COMMENT ON COLUMN projection_rebuild.head IS 'up to where streams are read; from there on the log is followed';
COMMENT ON COLUMN projection_rebuild.applied IS 'the position when it ended';
CREATE UNIQUE INDEX projection_rebuild_open ON projection_rebuild (projection) WHERE open;

-- Parts of the log, in the order of the streams' names.
CREATE TABLE projection_rebuild_segment (
  rebuild  uuid    NOT NULL REFERENCES projection_rebuild ON DELETE CASCADE,
  segment  integer NOT NULL,
  last     text,
  reached  text,
  expected bigint  NOT NULL,
  events   bigint  NOT NULL DEFAULT 0,
  done     boolean NOT NULL DEFAULT false,
  node     text,
  PRIMARY KEY (rebuild, segment)
);
COMMENT ON COLUMN projection_rebuild_segment.last IS 'the last stream of the segment; null: the last of all';
COMMENT ON COLUMN projection_rebuild_segment.reached IS 'all streams up to this one have their rows';

-- Why a node cannot go on with a processor; the class of the error, and no text that may quote a value.
CREATE TABLE projection_error (
  processor  text        NOT NULL,
  node       text        NOT NULL,
  error      text        NOT NULL,
  since      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (processor, node)
);

-- Which events were given up, by whom and why.
CREATE TABLE discarded_event (
  projection text        NOT NULL,
  stream     text        NOT NULL,
  version    bigint      NOT NULL,
  type       text        NOT NULL,
  actor      text        NOT NULL,
  reason     text        NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (projection, stream, version)
);

-- What only the owner of the tables may do; each function takes nothing but the letter of a table.

CREATE FUNCTION profile_values_table(slot text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF slot NOT IN ('a', 'b') THEN
    RAISE EXCEPTION 'no such generation' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN 'profile_values_' || slot;
END
$$;

-- Takes the rows and the indexes of a generation that does not serve.
CREATE FUNCTION profile_values_empty(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
  name text := profile_values_table(slot);
BEGIN
  IF EXISTS (SELECT FROM projection_generation g
             WHERE g.projection = 'profile-values' AND g.slot = profile_values_empty.slot AND g.serving) THEN
    RAISE EXCEPTION 'this generation serves' USING ERRCODE = 'object_in_use';
  END IF;
  EXECUTE format('TRUNCATE %I', name);
  EXECUTE format('DROP INDEX IF EXISTS %I, %I, %I, %I, %I, %I, %I, %I, %I', name || '_by_number', name || '_by_key',
    name || '_by_creation', name || '_by_update', name || '_by_last_name', name || '_by_email', name || '_by_status',
    name || '_by_facet', name || '_by_text');
END
$$;

CREATE FUNCTION profile_values_index(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp SET maintenance_work_mem = '256MB' AS $$
DECLARE
  name text := profile_values_table(slot);
  part text[];
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[
    ['number', 'number'], ['key', 'key, number'], ['creation', 'created_at, number'], ['update', 'updated_at, number'],
    ['last_name', 'last_name, number'], ['email', 'email, number'], ['status', 'status, created_at, number']]
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (workspace_id, %s) WHERE listed',
      name || '_by_' || part[1], name, part[2]);
  END LOOP;
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I USING gin (workspace_id, facets) WHERE listed',
    name || '_by_facet', name);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I USING gin (workspace_id, search gin_trgm_ops) WHERE listed',
    name || '_by_text', name);
  EXECUTE format('ANALYZE %I', name);
END
$$;

-- From the end of the transaction on, everybody reads this generation.
CREATE FUNCTION profile_values_switch(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE VIEW profile_values AS SELECT * FROM %I', profile_values_table(slot));
  UPDATE projection_generation g SET serving = false WHERE g.projection = 'profile-values' AND g.serving;
  UPDATE projection_generation g SET serving = true
  WHERE g.projection = 'profile-values' AND g.slot = profile_values_switch.slot;
END
$$;

REVOKE EXECUTE ON FUNCTION profile_values_empty, profile_values_index, profile_values_switch FROM PUBLIC;
