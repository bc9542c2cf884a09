package io.rollbook.server.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.database.DataFolder;
import io.rollbook.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of erasures outlives restarts and crashes of the node that writes it. */
class ErasureLedgerTest {

  private final Forgotten forgotten = mock(Forgotten.class);
  private final Erasure one = erasure(1);
  private final Erasure two = erasure(2);
  private final Path folder;
  private final Path file;

  ErasureLedgerTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("erasures.ndjson");
  }

  @Test
  void everyErasureIsInItOnceWhoeverErasedAndHoweverOftenItIsAsked() throws IOException {
    when(forgotten.after(any(), anyInt()))
        .thenAnswer(call -> call.getArgument(0) == null ? List.of(one, two) : List.of());
    ErasureLedger ledger = ledger();
    ledger.remove(two);
    ledger.follow();
    ledger().follow();
    assertThat(participants()).containsExactly(two.id().value(), one.id().value());
  }

  @Test
  void halfALineOfACrashSpoilsNoOther() throws IOException {
    ledger().remove(one);
    String line = Files.readString(file);
    Files.writeString(file, line + line.substring(0, 20));
    ledger().remove(two);
    assertThat(participants()).containsExactly(one.id().value(), two.id().value());
  }

  private ErasureLedger ledger() {
    return new ErasureLedger(forgotten, new DataFolder(folder), null);
  }

  private List<UUID> participants() throws IOException {
    return Files.readAllLines(file).stream()
        .map(ErasureLine::parse)
        .flatMap(Optional::stream)
        .map(ErasureLine::participantId)
        .toList();
  }

  private static Erasure erasure(long position) {
    WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    return new Erasure(
        ParticipantId.next(),
        new ParticipantErased(workspace, position),
        1,
        position,
        position,
        Instant.EPOCH,
        null,
        Map.of());
  }
}
