package io.rollbook.server.console;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One with an event that no projection can read. */
record PoisonedParticipant(String stream) {

  static final String TYPE = "FromTheFuture";

  static PoisonedParticipant make(RunningServer server) {
    String path = RegisteredParticipant.register(server.newWorkspace()).apiPath();
    String stream = "participant-" + path.substring(path.lastIndexOf('/') + 1);
    append(server, stream, 1, TYPE, "{\"nickname\":\"Secretvalue\"}");
    append(server, stream, 2, "StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    return new PoisonedParticipant(stream);
  }

  private static void append(
      RunningServer server, String stream, long version, String type, String payload) {
    server
        .bean(EventLog.class)
        .append(
            AppendRequest.of(
                new NewEvent(
                    UUID.randomUUID().toString(),
                    stream,
                    version,
                    type,
                    "1",
                    payload.getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Instant.now())));
  }
}
