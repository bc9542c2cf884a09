-- How many participants came, went, and changed their status on which day. Numbers only: what is erased or parked elsewhere
-- leaves nothing personal here.
CREATE TABLE statistics_a (
  workspace_id uuid    NOT NULL,
  day          date    NOT NULL,
  kind         text    NOT NULL CHECK (kind IN ('REGISTERED', 'CHANGED', 'ERASED', 'MERGED', 'RELEASED')),
  from_status  text    NOT NULL,
  to_status    text    NOT NULL,
  part         integer NOT NULL,
  number       bigint  NOT NULL,
  PRIMARY KEY (workspace_id, day, kind, from_status, to_status, part)
) WITH (fillfactor = 50);

COMMENT ON COLUMN statistics_a.day IS 'of the event, in UTC';
COMMENT ON COLUMN statistics_a.from_status IS 'in which it is no longer counted; empty if it was not';
COMMENT ON COLUMN statistics_a.to_status IS 'in which it is counted from then on; empty if it is not';
COMMENT ON COLUMN statistics_a.part IS 'the number is the sum of all parts, so that those who count at once need not wait for one another';

CREATE TABLE statistics_b (LIKE statistics_a INCLUDING ALL) WITH (fillfactor = 50);

CREATE VIEW statistics AS SELECT * FROM statistics_a;

INSERT INTO projection_generation VALUES ('statistics', 'a', true, true), ('statistics', 'b', false, false);

CREATE FUNCTION statistics_table(slot text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF slot NOT IN ('a', 'b') THEN
    RAISE EXCEPTION 'no such generation' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN 'statistics_' || slot;
END
$$;

CREATE FUNCTION statistics_empty(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM projection_generation g
             WHERE g.projection = 'statistics' AND g.slot = statistics_empty.slot AND g.serving) THEN
    RAISE EXCEPTION 'this generation serves' USING ERRCODE = 'object_in_use';
  END IF;
  EXECUTE format('TRUNCATE %I', statistics_table(slot));
END
$$;

-- There is nothing to index; what the parts of a rebuild have counted becomes one number.
CREATE FUNCTION statistics_index(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
  name text := statistics_table(slot);
BEGIN
  EXECUTE format('INSERT INTO %I AS old SELECT workspace_id, day, kind, from_status, to_status, 0, sum(number) FROM %I'
    ' WHERE part > 0 GROUP BY 1, 2, 3, 4, 5'
    ' ON CONFLICT (workspace_id, day, kind, from_status, to_status, part) DO UPDATE SET number = old.number + excluded.number',
    name, name);
  EXECUTE format('DELETE FROM %I WHERE part > 0', name);
  EXECUTE format('ANALYZE %I', name);
END
$$;

-- From the end of the transaction on, everybody reads this generation.
CREATE FUNCTION statistics_switch(slot text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE VIEW statistics AS SELECT * FROM %I', statistics_table(slot));
  UPDATE projection_generation g SET serving = false WHERE g.projection = 'statistics' AND g.serving;
  UPDATE projection_generation g SET serving = true WHERE g.projection = 'statistics' AND g.slot = statistics_switch.slot;
END
$$;

REVOKE EXECUTE ON FUNCTION statistics_empty, statistics_index, statistics_switch FROM PUBLIC;
