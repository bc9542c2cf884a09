package io.rollbook.query.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentEvent;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.assignment.FindAssignments;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.log.StreamFolds;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AssignmentQueriesTest {

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));

  private final EventLog log = mock(EventLog.class);
  private final StreamFolds folds = mock(StreamFolds.class);
  private final AssignmentQueries queries =
      new AssignmentQueries(
          log, folds, new KeyedDigest(new SecretKeySpec(new byte[32], "HmacSHA256")));

  @Test
  void anyNumberOfParticipantsIsAskedForInTwoStatements() {
    Set<ParticipantId> many =
        Stream.generate(ParticipantId::next).limit(100).collect(Collectors.toSet());
    List<String> streams = List.of("contact-assignment-2", "contact-assignment-1");
    when(log.sharersOf(anyList())).thenReturn(List.of(streams, List.of(), streams));
    when(folds.fold(any(), any(), any())).thenReturn(List.of(assigned(2), assigned(1)));

    assertThat(queries.handle(new FindAssignments(WORKSPACE, many)))
        .containsExactly(assigned(1), assigned(2));

    verify(log).sharersOf(anyList());
    verify(folds).fold(eq(Set.copyOf(streams)), any(), any());
    verifyNoMoreInteractions(log, folds);
  }

  @Test
  void nobodyHasNoAssignmentsAndNothingIsAsked() {
    assertThat(queries.handle(new FindAssignments(WORKSPACE, Set.of()))).isEmpty();
    verifyNoMoreInteractions(log, folds);
  }

  private static ContactAssignment assigned(long number) {
    AssignmentEvent event =
        new ContactAssigned(
            new AssignmentId(number),
            WORKSPACE,
            new AssignmentEnd(new ParticipantId(new UUID(5, 6)), 17),
            new AssignmentEnd(new ParticipantId(new UUID(7, 8)), 18),
            null,
            null);
    return ContactAssignment.evolve(null, event, Instant.EPOCH);
  }
}
