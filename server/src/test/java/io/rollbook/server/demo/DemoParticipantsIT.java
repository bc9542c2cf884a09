package io.rollbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.StartupRefused;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was asked for invented participants, on a database of its own. */
class DemoParticipantsIT {

  /** More than one chunk. */
  private static final int SIZE = DemoParticipants.CHUNK + 10;

  private static final WorkspaceId WORKSPACE = new WorkspaceId(id("demo"));
  private static final ParticipantId LEADER = new ParticipantId(id("leader"));
  private static final long ORGANIZATION = 123;

  @TempDir private static Path folder;
  private static RunningServer server;

  private Participants participants;
  private EventLog log;

  @BeforeAll
  static void aStartWithInventedParticipants() {
    server = RunningServer.embedded(folder, "--" + DemoSize.NAME + "=" + SIZE);
    server.bean(DemoLoading.class).join();
  }

  @BeforeEach
  void whatIsAskedOfIt() {
    participants = server.bean(Participants.class);
    log = server.bean(EventLog.class);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void thereAreAsManyAsWereAskedForAndNothingWasRefused() throws Exception {
    ask(SIZE);
    Plans plans = plans();
    for (int index = 0; index < SIZE; index++) {
      Plan plan = plans.plan(index);
      Participant participant = find(index);
      assertThat(participant.status()).isEqualTo(last(plan));
      assertThat(participant.version()).isGreaterThanOrEqualTo(statusChanges(plan));
    }
    assertThat(count()).isGreaterThanOrEqualTo(SIZE + 1);
    assertThat(find(0).customFields()).isNotEmpty();
    assertThat(participants.duplicates(WORKSPACE, Plans.id(82)))
        .extracting(Participant::id)
        .containsExactly(Plans.id(42));
  }

  @Test
  void askingAgainAddsNothingWhateverHasBeenChangedSince() throws Exception {
    int all = size() + 1;
    ask(all);
    Participant last = find(all - 1);
    ParticipantStatus next = last.nextStatuses().iterator().next();
    participants.change(
        PlannedWrites.caller(WORKSPACE, "somebody"),
        new ChangeStatus(last.id(), WORKSPACE, next, null, null, null),
        null);
    long head = log.head();
    ask(all);
    ask(5);
    assertThat(log.head()).isEqualTo(head);
    assertThat(find(all - 1).status()).isEqualTo(next);
  }

  @Test
  void whatWasCutShortIsCompletedAndNothingIsDoneTwice() throws Exception {
    int before = size();
    Plans plans = plans();
    Plan cut = longest(plans, before);
    participants.register(
        PlannedWrites.caller(WORKSPACE, cut.requestId(0)), cut.registration(), null);
    participants.change(
        PlannedWrites.caller(WORKSPACE, cut.requestId(1)), cut.steps().getFirst(), null);
    ask(cut.index() + 1);
    assertThat(size()).isEqualTo(cut.index() + 1);
    Participant completed = find(cut.index());
    assertThat(completed.status()).isEqualTo(last(cut));
    assertThat(log.readStream(completed.id().toString(), 0))
        .filteredOn(it -> it.event().type().equals("StatusChanged"))
        .hasSize(statusChanges(cut));
  }

  @Test
  void aServerOnAnotherDatabaseDoesNotStart() {
    assertThatThrownBy(
            () ->
                RunningServer.withSettings(TestPostgres.newDatabase(), "--" + DemoSize.NAME + "=5"))
        .hasRootCauseInstanceOf(StartupRefused.class);
  }

  private void ask(int size) throws InterruptedException {
    assertThat(
            server
                .bean(DemoParticipants.class)
                .ensure(WORKSPACE, LEADER, ORGANIZATION, size, () -> false))
        .isTrue();
  }

  private Plans plans() {
    Map<String, Long> fields = new HashMap<>();
    server
        .bean(CustomFieldDefinitions.class)
        .list(WORKSPACE)
        .forEach(it -> fields.put(it.code(), it.id().number()));
    return new Plans(WORKSPACE, LEADER, ORGANIZATION, fields, DemoParticipants.CHUNK);
  }

  /** A plan soon after those who are there, with much to do. */
  private static Plan longest(Plans plans, int from) {
    Plan longest = plans.plan(from);
    for (int index = from; index < from + 20; index++) {
      Plan plan = plans.plan(index);
      longest = statusChanges(plan) > statusChanges(longest) ? plan : longest;
    }
    return longest;
  }

  /** How many there are of those who have an index. */
  private int size() {
    int size = SIZE;
    while (participants.find(WORKSPACE, new ParticipantKey.ById(Plans.id(size))).isPresent()) {
      size++;
    }
    return size;
  }

  private long count() {
    return participants.count(new CountParticipants(WORKSPACE, List.of()));
  }

  private Participant find(int index) {
    return participants.find(WORKSPACE, new ParticipantKey.ById(Plans.id(index))).orElseThrow();
  }

  private static ParticipantStatus last(Plan plan) {
    ParticipantStatus status = plan.registration().status();
    for (ParticipantCommand step : plan.steps()) {
      status = step instanceof ChangeStatus change ? change.status() : status;
    }
    return status;
  }

  private static int statusChanges(Plan plan) {
    return (int) plan.steps().stream().filter(ChangeStatus.class::isInstance).count();
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("rollbook demo " + name).getBytes(StandardCharsets.UTF_8));
  }
}
