package io.rollbook.command.participant;

import static io.rollbook.participant.ParticipantStatus.ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/**
 * Random ways through the lifecycle, against a model that was written down anew from the documented
 * table.
 */
class LifecyclePropertyTest {

  /** From → to, but for the archive. */
  private static final Map<String, Set<String>> TABLE =
      Map.of(
          "lead", Set.of("future", "active", "dropout", "archived"),
          "future", Set.of("lead", "active", "dropout", "archived"),
          "active", Set.of("future", "past", "dropout", "archived"),
          "past", Set.of("future", "active", "archived"),
          "dropout", Set.of("lead", "future", "active", "archived"));

  @Property(tries = 100)
  void anySequenceOfCommandsEndsWhereTheModelSays(
      @ForAll ParticipantStatus first, @ForAll @Size(max = 12) List<ParticipantStatus> asked) {
    List<ParticipantEvent> history = new ArrayList<>(List.of(Samples.registered(first)));
    Model model = new Model(first.label());
    for (ParticipantStatus status : asked) {
      AggregateTestFixture<ParticipantAggregate> fixture = Fixtures.participant();
      ParticipantStatus from = fold(history).status();
      var result =
          fixture
              .given(history)
              .when(new ChangeStatus(Samples.ID, Samples.WORKSPACE, status, null, null, null));
      if (model.move(status.label())) {
        StatusChanged moved = new StatusChanged(from, status, null, null);
        result.expectEvents(moved);
        history.add(moved);
      } else {
        result.expectNoEvents();
      }
      assertThat(fold(history).status().label()).isEqualTo(model.status);
    }
  }

  private static Participant fold(List<ParticipantEvent> history) {
    @Nullable Participant state = null;
    for (ParticipantEvent event : history) {
      state = Participant.evolve(state, event, Instant.EPOCH);
    }
    assertThat(state).isNotNull();
    assertThat(state.archivedAt() != null).isEqualTo(state.status() == ARCHIVED);
    return state;
  }

  private static final class Model {

    private String status;
    private String beforeArchive = "lead";

    private Model(String status) {
      this.status = status;
    }

    /** Whether something happens. */
    private boolean move(String to) {
      boolean legal =
          status.equals("archived")
              ? to.equals(beforeArchive)
              : TABLE.getOrDefault(status, Set.of()).contains(to);
      if (legal) {
        beforeArchive = to.equals("archived") ? status : "lead";
        status = to;
      }
      return legal;
    }
  }
}
