package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.HashChain;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A batch in the form that the function {@code append_events} takes: a list of columns for each
 * kind of thing.
 */
final class AppendArrays {

  static final String CALL =
      "SELECT head_before, outcomes, details FROM append_events("
          + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final PGConnection connection;
  private final PreparedStatement statement;
  private int parameter;

  private AppendArrays(PGConnection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  /**
   * Sets all parameters of {@link #CALL}; requests are numbered from 1 in the order of the batch.
   */
  static void bind(PGConnection connection, PreparedStatement statement, List<Pending> batch)
      throws SQLException {
    AppendArrays arrays = new AppendArrays(connection, statement);
    arrays.bindHeads(batch);
    arrays.bindEvents(batch);
    arrays.bindClaims(batch);
    arrays.bindKeys(batch);
    arrays.bindSeals(batch);
    arrays.bindVault(batch);
    arrays.bindForgettings(batch);
  }

  private void bindHeads(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.firstVersions().size()).sum();
    int[] counts = new int[batch.size()];
    int[] requests = new int[size];
    String[] streams = new String[size];
    long[] versions = new long[size];
    int row = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = batch.get(i).events().size();
      for (var head : batch.get(i).firstVersions().entrySet()) {
        requests[row] = i + 1;
        streams[row] = head.getKey();
        versions[row++] = head.getValue();
      }
    }
    set("int4", counts);
    set("int4", requests);
    set("text", streams);
    set("int8", versions);
  }

  private void bindEvents(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.events().size()).sum();
    int[] requests = new int[size];
    String[] ids = new String[size];
    String[] streams = new String[size];
    long[] versions = new long[size];
    String[] types = new String[size];
    String[] revisions = new String[size];
    byte[][] payloads = new byte[size][];
    byte[][] metadata = new byte[size][];
    long[] micros = new long[size];
    int row = 0;
    for (int i = 0; i < batch.size(); i++) {
      for (NewEvent event : batch.get(i).events()) {
        requests[row] = i + 1;
        ids[row] = event.id();
        streams[row] = event.stream();
        versions[row] = event.version();
        types[row] = event.type();
        revisions[row] = event.revision();
        payloads[row] = event.payload();
        metadata[row] = event.metadata();
        micros[row++] = HashChain.micros(event.occurredAt());
      }
    }
    set("int4", requests);
    set("text", ids);
    set("text", streams);
    set("int8", versions);
    set("text", types);
    set("text", revisions);
    set("bytea", payloads);
    set("bytea", metadata);
    set("int8", micros);
  }

  private void bindClaims(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.claims().size()).sum();
    int[] requests = new int[size];
    int[] actions = new int[size];
    String[] scopes = new String[size];
    String[] namespaces = new String[size];
    byte[][] digests = new byte[size][];
    String[] streams = new String[size];
    int row = 0;
    for (int i = 0; i < batch.size(); i++) {
      for (ClaimChange change : batch.get(i).claims()) {
        ClaimKey claim = change.claim();
        requests[row] = i + 1;
        actions[row] =
            switch (change.action()) {
              case TAKE -> 1;
              case RELEASE -> 2;
              case RELEASE_ALL -> 3;
              case SHARE -> 4;
              case RELEASE_SHARES -> 5;
              case REQUIRE_FREE -> 6;
            };
        scopes[row] = claim == null ? "" : claim.scope();
        namespaces[row] = claim == null ? "" : claim.namespace();
        digests[row] = claim == null ? new byte[0] : claim.digest();
        streams[row++] = change.stream();
      }
    }
    set("int4", requests);
    set("int4", actions);
    set("text", scopes);
    set("text", namespaces);
    set("bytea", digests);
    set("text", streams);
  }

  private void bindKeys(List<Pending> batch) throws SQLException {
    int size = (int) batch.stream().filter(pending -> pending.idempotency() != null).count();
    int[] requests = new int[size];
    String[] scopes = new String[size];
    byte[][] digests = new byte[size][];
    byte[][] asked = new byte[size][];
    String[] streams = new String[size];
    long[] versions = new long[size];
    int row = 0;
    for (int i = 0; i < batch.size(); i++) {
      @Nullable IdempotencyKey key = batch.get(i).idempotency();
      if (key != null) {
        requests[row] = i + 1;
        scopes[row] = key.scope();
        digests[row] = key.keyDigest();
        asked[row] = key.requestDigest();
        streams[row] = key.stream();
        versions[row++] = key.version();
      }
    }
    set("int4", requests);
    set("text", scopes);
    set("bytea", digests);
    set("bytea", asked);
    set("text", streams);
    set("int8", versions);
  }

  private void bindSeals(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.events().size()).sum();
    @Nullable String[] scopes = new @Nullable String[size];
    @Nullable String[] subjects = new @Nullable String[size];
    byte @Nullable [][] contents = new byte @Nullable [size][];
    byte[][] hashes = new byte[size][];
    int row = 0;
    for (Pending pending : batch) {
      for (int i = 0; i < pending.events().size(); i++) {
        NewEvent event = pending.events().get(i);
        Sealed sealed = event.sealed();
        scopes[row] = event.scope();
        subjects[row] = sealed == null ? null : sealed.subject();
        contents[row] = sealed == null ? null : sealed.content();
        hashes[row++] = pending.hashes().get(i);
      }
    }
    set("text", scopes);
    set("text", subjects);
    set("bytea", contents);
    set("bytea", hashes);
  }

  private void bindVault(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.newKeys().size()).sum();
    int[] requests = new int[size];
    String[] subjects = new String[size];
    byte[][] wrapped = new byte[size][];
    int row = 0;
    for (int i = 0; i < batch.size(); i++) {
      for (DataKey key : batch.get(i).newKeys()) {
        requests[row] = i + 1;
        subjects[row] = key.subject();
        wrapped[row++] = key.wrapped();
      }
    }
    set("int4", requests);
    set("text", subjects);
    set("bytea", wrapped);
  }

  private void bindForgettings(List<Pending> batch) throws SQLException {
    int size = batch.stream().mapToInt(pending -> pending.forgettings().size()).sum();
    int[] requests = new int[size];
    String[] subjects = new String[size];
    boolean[] keys = new boolean[size];
    int row = 0;
    for (int i = 0; i < batch.size(); i++) {
      for (Forgetting forgetting : batch.get(i).forgettings()) {
        requests[row] = i + 1;
        subjects[row] = forgetting.subject();
        keys[row++] = forgetting.keyToo();
      }
    }
    set("int4", requests);
    set("text", subjects);
    set("bool", keys);
  }

  private void set(String type, Object column) throws SQLException {
    statement.setArray(++parameter, connection.createArrayOf(type, column));
  }
}
