-- Personal data under keys that can be destroyed, a chain of hashes in every stream, and the tenant of each event.
ALTER TABLE event_log
    ADD COLUMN scope   text,
    ADD COLUMN subject text,
    ADD COLUMN sealed  bytea,
    ADD COLUMN hash    bytea,
    ADD CONSTRAINT event_log_sealed CHECK ((subject IS NULL) = (sealed IS NULL));

COMMENT ON COLUMN event_log.scope IS 'within which the event happened, such as a tenant; null if within none';
COMMENT ON COLUMN event_log.subject IS 'whom the sealed part is about, and so under whose key it is';
COMMENT ON COLUMN event_log.sealed IS 'the part of the payload that identifies somebody, encrypted';
COMMENT ON COLUMN event_log.hash IS 'SHA-256 over the hash before it in the stream and all that was appended, see HashChain';

-- The data keys, each encrypted under the master key, which is never in the database. Without its row, what was sealed
-- for a subject is noise.
CREATE TABLE personal_key (
    subject    text        NOT NULL,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT personal_key_subject PRIMARY KEY (subject)
);

-- Whose key was destroyed, and since when no copy is left of what it protected.
CREATE TABLE forgotten (
    subject           text        NOT NULL,
    position          bigint      NOT NULL,
    forgotten_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    copies_removed_at timestamptz,
    CONSTRAINT forgotten_subject PRIMARY KEY (subject)
);
COMMENT ON COLUMN forgotten.position IS 'of the last event of the request that destroyed the key';
CREATE INDEX forgotten_with_copies ON forgotten (position) WHERE copies_removed_at IS NULL;
CREATE INDEX forgotten_position ON forgotten (position, subject);
-- what was asked about a subject is forgotten too
CREATE INDEX idempotency_stream ON idempotency (stream) WHERE request_digest <> '';

-- A snapshot that was made before it could be sealed is only a cache.
DELETE FROM snapshot;
ALTER TABLE snapshot
    ADD COLUMN scope   text,
    ADD COLUMN subject text,
    ADD COLUMN sealed  bytea;

-- What was recorded before takes its place in the chain as it is.
UPDATE event_log SET scope = convert_from(metadata, 'UTF8')::jsonb ->> 'workspace' WHERE octet_length(metadata) > 0;

CREATE FUNCTION pg_temp.framed(content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS
    'SELECT CASE WHEN content IS NULL THEN int4send(-1) ELSE int4send(octet_length(content)) || content END';

DO $$
DECLARE
    event    record;
    previous bytea;
BEGIN
    FOR event IN SELECT * FROM event_log ORDER BY stream, version LOOP
        IF event.version = 0 THEN
            previous := decode(repeat('00', 32), 'hex');
        END IF;
        previous := sha256(
            previous || int8send(event.version)
            || int8send((extract(epoch FROM event.occurred_at) * 1000000)::bigint)
            || pg_temp.framed(convert_to(event.event_id, 'UTF8'))
            || pg_temp.framed(convert_to(event.stream, 'UTF8'))
            || pg_temp.framed(convert_to(event.type, 'UTF8'))
            || pg_temp.framed(convert_to(event.revision, 'UTF8'))
            || pg_temp.framed(convert_to(event.scope, 'UTF8'))
            || pg_temp.framed(convert_to(event.subject, 'UTF8'))
            || pg_temp.framed(event.payload)
            || pg_temp.framed(event.metadata)
            || pg_temp.framed(event.sealed));
        UPDATE event_log SET hash = previous WHERE position = event.position;
    END LOOP;
END
$$;
DROP FUNCTION pg_temp.framed;

ALTER TABLE event_log ALTER COLUMN hash SET NOT NULL;
-- a tenant's history
CREATE INDEX event_log_scope ON event_log (scope, position) WHERE scope IS NOT NULL;

DROP FUNCTION append_events;

-- As in V2, and besides what concerns personal data.
--
-- Appends a batch of requests in one round trip. Each request is numbered from 1 and is recorded as a
-- whole or not at all; what happens to one has no influence on the others, which holds only if no two
-- requests of a batch name the same stream, subject, claim or idempotency key: the caller sees to that.
--
--   request_events      number of events of each request
--   head_*              the streams of a request and the version that its first event there has
--   event_*             the events in order, requests ascending
--   claim_action        1 take, 2 release both the claim and the stream's share of it, 3 release all that
--                       the stream holds (namespace and so on empty), 4 share, 5 release all shares of the
--                       stream in the namespace (digest empty), 6 require that no other stream holds it
--   key_*               idempotency keys
--   vault_*             data keys of subjects that have none yet
--   forget_subject      whose key is destroyed; forget_key is false where only the snapshot goes
--
-- Answers the head before the batch, and for each request: 0 recorded, 1 its key is used, 2 a stream has
-- moved on or a subject has got a key, 3 a claim is taken, or not free; and the claim's namespace or the
-- stream's name for 3 and 2.
CREATE FUNCTION append_events(
    request_events   int[],
    head_request     int[],
    head_stream      text[],
    head_version     bigint[],
    event_request    int[],
    event_ids        text[],
    event_stream     text[],
    event_version    bigint[],
    event_type       text[],
    event_revision   text[],
    event_payload    bytea[],
    event_metadata   bytea[],
    event_micros     bigint[],
    claim_request    int[],
    claim_action     int[],
    claim_scope      text[],
    claim_namespace  text[],
    claim_digest     bytea[],
    claim_stream     text[],
    key_request      int[],
    key_scope        text[],
    key_digest       bytea[],
    key_asked        bytea[],
    key_stream       text[],
    key_version      bigint[],
    event_scope      text[],
    event_subject    text[],
    event_sealed     bytea[],
    event_hash       bytea[],
    vault_request    int[],
    vault_subject    text[],
    vault_wrapped    bytea[],
    forget_request   int[],
    forget_subject   text[],
    forget_key       boolean[],
    OUT head_before  bigint,
    OUT outcomes     int[],
    OUT details      text[]
)
LANGUAGE plpgsql
VOLATILE
-- Plans are made once a session, maybe while the tables are empty; without these settings they would be
-- sequential scans, and stay so while the tables grow.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
-- a batch's payloads pass through a tuple store, which must not spill to disk
SET work_mem = '64MB'
AS $$
#variable_conflict use_column
DECLARE
    requests  int := cardinality(request_events);
    new_head  bigint;
    found_row record;
BEGIN
    outcomes := array_fill(0, ARRAY[requests]);
    details := array_fill(NULL::text, ARRAY[requests]);

    -- Nothing may be read before the lock is held: each statement after it sees all that was committed
    -- by those who held it earlier.
    PERFORM pg_advisory_xact_lock('event_log'::regclass::oid::bigint);
    SELECT coalesce(max(l.position), 0) INTO head_before FROM event_log l;

    IF cardinality(claim_request) > 0 THEN
        FOR found_row IN
            SELECT c.request, c.namespace
            FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                     AS c(request, action, scope, namespace, digest, stream)
            JOIN claim held
                ON held.scope = c.scope AND held.namespace = c.namespace AND held.digest = c.digest
            WHERE c.action = 1
              AND held.stream <> c.stream
              AND NOT EXISTS (
                  SELECT 1
                  FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                           AS r(request, action, scope, namespace, digest, stream)
                  WHERE r.request = c.request
                    AND r.stream = held.stream
                    AND (r.action = 3
                         OR r.action = 2 AND r.scope = held.scope AND r.namespace = held.namespace
                            AND r.digest = held.digest))
        LOOP
            outcomes[found_row.request] := 3;
            details[found_row.request] := found_row.namespace;
        END LOOP;
    END IF;

    IF 6 = ANY (claim_action) THEN
        FOR found_row IN
            SELECT c.request, c.namespace
            FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                     AS c(request, action, scope, namespace, digest, stream)
            WHERE c.action = 6
              -- the first that is in the way ends the search, however many share the claim
              AND EXISTS (
                  SELECT 1
                  FROM (SELECT one.stream, false AS shared
                        FROM claim one
                        WHERE one.scope = c.scope AND one.namespace = c.namespace AND one.digest = c.digest
                        UNION ALL
                        SELECT many.stream, true
                        FROM shared_claim many
                        WHERE many.scope = c.scope AND many.namespace = c.namespace
                          AND many.digest = c.digest) held
                  WHERE held.stream <> c.stream
                    -- unless it is released, and neither taken nor shared again
                    AND NOT coalesce(
                        (SELECT bool_or(r.action IN (2, 3, 5)) AND NOT bool_or(r.action IN (1, 4))
                         FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest,
                                     claim_stream)
                                  AS r(request, action, scope, namespace, digest, stream)
                         WHERE r.request = c.request
                           AND r.stream = held.stream
                           AND (r.action = 3
                                OR r.scope = c.scope AND r.namespace = c.namespace
                                   AND (r.action = 5 AND held.shared
                                        OR r.action IN (1, 2, 4) AND r.digest = c.digest))),
                        false))
        LOOP
            outcomes[found_row.request] := 3;
            details[found_row.request] := found_row.namespace;
        END LOOP;
    END IF;

    IF cardinality(head_request) > 0 THEN
        FOR found_row IN
            SELECT h.request, h.stream
            FROM unnest(head_request, head_stream, head_version) AS h(request, stream, version)
            WHERE h.version <> coalesce(
                (SELECT l.version + 1 FROM event_log l
                 WHERE l.stream = h.stream ORDER BY l.version DESC LIMIT 1), 0)
        LOOP
            outcomes[found_row.request] := 2;
            details[found_row.request] := found_row.stream;
        END LOOP;
    END IF;

    IF cardinality(vault_request) > 0 THEN
        FOR found_row IN
            SELECT v.request, v.subject
            FROM unnest(vault_request, vault_subject) AS v(request, subject)
            JOIN personal_key held ON held.subject = v.subject
        LOOP
            outcomes[found_row.request] := 2;
            details[found_row.request] := found_row.subject;
        END LOOP;
    END IF;

    -- last, because it outweighs the others: a repeated request must hear that it is a repeat
    IF cardinality(key_request) > 0 THEN
        FOR found_row IN
            SELECT k.request
            FROM unnest(key_request, key_scope, key_digest) AS k(request, scope, digest)
            JOIN idempotency used ON used.scope = k.scope AND used.key_digest = k.digest
        LOOP
            outcomes[found_row.request] := 1;
        END LOOP;
    END IF;

    IF cardinality(event_request) > 0 THEN
        INSERT INTO event_log
            (position, stream, version, type, revision, payload, metadata, occurred_at, event_id,
             scope, subject, sealed, hash)
        SELECT head_before + row_number() OVER (ORDER BY e.ordinal), e.stream, e.version, e.type, e.revision,
               e.payload, e.metadata,
               -- in two steps, as a double precision number has no room for all microseconds
               to_timestamp(e.micros / 1000000) + (e.micros % 1000000) * interval '1 microsecond', e.id,
               e.scope, e.subject, e.sealed, e.hash
        FROM unnest(event_request, event_ids, event_stream, event_version, event_type, event_revision,
                    event_payload, event_metadata, event_micros, event_scope, event_subject, event_sealed,
                    event_hash) WITH ORDINALITY
                 AS e(request, id, stream, version, type, revision, payload, metadata, micros, scope, subject,
                      sealed, hash, ordinal)
        WHERE outcomes[e.request] = 0;
        GET DIAGNOSTICS new_head = ROW_COUNT;
        new_head := head_before + new_head;
        IF new_head > head_before THEN
            PERFORM pg_notify('rollbook_log', new_head::text);
        END IF;
    END IF;

    IF cardinality(claim_request) > 0 THEN
        DELETE FROM claim held
        USING unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                  AS c(request, action, scope, namespace, digest, stream)
        WHERE c.action = 2 AND outcomes[c.request] = 0
          AND held.scope = c.scope AND held.namespace = c.namespace AND held.digest = c.digest
          AND held.stream = c.stream;
        DELETE FROM claim held
        USING unnest(claim_request, claim_action, claim_stream) AS c(request, action, stream)
        WHERE c.action = 3 AND outcomes[c.request] = 0 AND held.stream = c.stream;
        INSERT INTO claim (scope, namespace, digest, stream)
        SELECT c.scope, c.namespace, c.digest, c.stream
        FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                 AS c(request, action, scope, namespace, digest, stream)
        WHERE c.action = 1 AND outcomes[c.request] = 0
        ON CONFLICT DO NOTHING; -- the stream holds it already
    END IF;

    IF claim_action && ARRAY[2, 3, 5] THEN
        -- by the stream, which has few shares, so that one statement does for every kind of release
        DELETE FROM shared_claim held
        USING unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                  AS c(request, action, scope, namespace, digest, stream)
        WHERE c.action IN (2, 3, 5) AND outcomes[c.request] = 0 AND held.stream = c.stream
          AND (c.action = 3
               OR held.scope = c.scope AND held.namespace = c.namespace
                  AND (c.action = 5 OR held.digest = c.digest));
    END IF;
    IF 4 = ANY (claim_action) THEN
        INSERT INTO shared_claim (scope, namespace, digest, stream)
        SELECT c.scope, c.namespace, c.digest, c.stream
        FROM unnest(claim_request, claim_action, claim_scope, claim_namespace, claim_digest, claim_stream)
                 AS c(request, action, scope, namespace, digest, stream)
        WHERE c.action = 4 AND outcomes[c.request] = 0
        ON CONFLICT DO NOTHING; -- the stream has its share already
    END IF;

    IF cardinality(key_request) > 0 THEN
        INSERT INTO idempotency (scope, key_digest, request_digest, stream, version, position)
        SELECT k.scope, k.digest, k.asked, k.stream, k.version, r.position
        FROM unnest(key_request, key_scope, key_digest, key_asked, key_stream, key_version)
                 AS k(request, scope, digest, asked, stream, version)
        JOIN (SELECT n.request,
                     head_before + sum(CASE WHEN outcomes[n.request] = 0 THEN n.events ELSE 0 END)
                                       OVER (ORDER BY n.request) AS position
              FROM unnest(request_events) WITH ORDINALITY AS n(events, request)) r
            ON r.request = k.request
        WHERE outcomes[k.request] = 0;
    END IF;

    IF cardinality(vault_request) > 0 THEN
        INSERT INTO personal_key (subject, wrapped)
        SELECT v.subject, v.wrapped
        FROM unnest(vault_request, vault_subject, vault_wrapped) AS v(request, subject, wrapped)
        WHERE outcomes[v.request] = 0;
    END IF;

    IF cardinality(forget_request) > 0 THEN
        DELETE FROM personal_key held
        USING unnest(forget_request, forget_subject, forget_key) AS f(request, subject, key)
        WHERE f.key AND outcomes[f.request] = 0 AND held.subject = f.subject;
        DELETE FROM snapshot held
        USING unnest(forget_request, forget_subject) AS f(request, subject)
        WHERE outcomes[f.request] = 0 AND held.stream = f.subject;
        INSERT INTO forgotten (subject, position)
        SELECT f.subject,
               head_before + (SELECT sum(n.events)
                              FROM unnest(request_events) WITH ORDINALITY AS n(events, request)
                              WHERE n.request <= f.request AND outcomes[n.request] = 0)
        FROM unnest(forget_request, forget_subject, forget_key) AS f(request, subject, key)
        WHERE f.key AND outcomes[f.request] = 0
        ON CONFLICT DO NOTHING;
    END IF;
END
$$;
