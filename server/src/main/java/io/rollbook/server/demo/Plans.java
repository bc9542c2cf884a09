package io.rollbook.server.demo;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.EnterExperiment;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntry.Kind;
import io.rollbook.participant.Membership;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.participants.Registration;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Thinks out what happens to whom. The same index makes the same plan each time, so that one that
 * was cut short can be completed; for one thread only.
 */
class Plans {

  /** How many in a row have somebody of their own to look after them. */
  private static final int GROUP = 25;

  /** One of so many is registered a second time. */
  private static final int DUPLICATE = 83;

  /** How long before its duplicate somebody is registered. */
  private static final int EARLIER = 40;

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long CONTACT = 2;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> FOLLOWUPS =
      List.of("uncontacted", "attempted_contact", "contacted", "in_progress", "completed");

  private final Random random = new Random();
  private final People people = new People(random);
  private final WorkspaceId workspace;
  private final ParticipantId leader;
  private final long organization;
  private final Map<String, Long> fields;
  private final int chunk;

  /**
   * @param leader who looks after the first ones
   * @param organization of which some become contacts
   * @param fields the number of each custom field that can have values, by its code
   * @param chunk how many are made before the next one begins: whoever looks after somebody is of
   *     an earlier one
   */
  Plans(
      WorkspaceId workspace,
      ParticipantId leader,
      long organization,
      Map<String, Long> fields,
      int chunk) {
    this.workspace = workspace;
    this.leader = leader;
    this.organization = organization;
    this.fields = fields;
    this.chunk = chunk;
  }

  /** The id that the participant of an index has in every Rollbook. */
  static ParticipantId id(int index) {
    return new ParticipantId(
        UUID.nameUUIDFromBytes(
            ("rollbook demo participant " + index).getBytes(StandardCharsets.UTF_8)));
  }

  Plan plan(int index) {
    return index % DUPLICATE == DUPLICATE - 1 ? again(index, index - EARLIER) : once(index);
  }

  private Plan once(int index) {
    ParticipantId id = id(index);
    sow(index);
    Attributes attributes = people.invent(index);
    Journey journey = Journey.pick(random);
    List<ParticipantCommand> steps = new ArrayList<>();
    steps.add(update(id, answers()));
    if (chance(25)) {
      steps.add(update(id, ParticipantChange.builder().membership(contact()).build()));
    }
    if (journey.leadsToACourse() && chance(70)) {
      book(index, id, steps);
    }
    move(id, journey.statuses(), steps);
    if (chance(20)) {
      steps.add(update(id, ParticipantChange.builder().attributes(people.move()).build()));
    }
    if (chance(15)) {
      String variant = random.nextBoolean() ? "evening" : "weekend";
      steps.add(new EnterExperiment(id, workspace, "course-times", variant));
    }
    if (chance(6)) {
      steps.add(update(id, ParticipantChange.builder().marketingOptOut(true).build()));
    }
    return new Plan(
        index,
        registration(id, journey.statuses().getFirst(), attributes),
        chance(20) ? carer(index) : null,
        List.copyOf(steps));
  }

  /** Somebody who has come a second time and was not recognized. */
  private Plan again(int index, int original) {
    sow(original);
    Attributes known = people.invent(original);
    Attributes.Builder told = Attributes.builder();
    for (Attribute attribute :
        List.of(Attribute.FIRST_NAME, Attribute.LAST_NAME, Attribute.CONTACT_INFORMATION)) {
      told.set(attribute, known.get(attribute));
    }
    told.set(
        Attribute.EMAIL,
        known.text(Attribute.EMAIL).map(it -> it.toUpperCase(Locale.ROOT)).orElse(null));
    told.set(Attribute.NOTES, "Says to have been here before");
    return new Plan(
        index, registration(id(index), ParticipantStatus.LEAD, told.build()), null, List.of());
  }

  private static Registration registration(
      ParticipantId id, ParticipantStatus status, Attributes attributes) {
    return new Registration(
        id, status, ParticipantChange.builder().attributes(attributes).build(), false);
  }

  private ParticipantChange answers() {
    ParticipantChange.Builder change = ParticipantChange.builder();
    answer(change, DemoFields.MEAL, 60, DemoFields.MEALS.get(random.nextInt(5)).code());
    answer(change, DemoFields.EXPERIENCE, 50, Integer.toString(random.nextInt(30)));
    answer(change, DemoFields.ARRIVAL, 30, day(120).toString());
    return change.build();
  }

  private void answer(ParticipantChange.Builder change, String code, int percent, String value) {
    Long number = fields.get(code);
    // Drawn also where it is not needed, as what follows must not depend on it.
    if (chance(percent) && number != null) {
      change.customField(number, value);
    }
  }

  private Membership contact() {
    String followup = FOLLOWUPS.get(random.nextInt(FOLLOWUPS.size()));
    return new Membership(organization, CONTACT, followup, null, null);
  }

  private void book(int index, ParticipantId id, List<ParticipantCommand> steps) {
    BigDecimal fee = BigDecimal.valueOf(120 + 10L * random.nextInt(80));
    steps.add(entry(id, Kind.BOOKING, "INV-" + index, fee));
    if (chance(60)) {
      steps.add(entry(id, Kind.PAYMENT, "PAY-" + index, fee));
    } else if (chance(50)) {
      steps.add(entry(id, Kind.PAYMENT, "PAY-" + index, BigDecimal.valueOf(50)));
    }
  }

  private RecordLedgerEntry entry(
      ParticipantId id, Kind kind, String reference, BigDecimal amount) {
    return new RecordLedgerEntry(id, workspace, new LedgerEntry(kind, reference, amount, "EUR"));
  }

  private void move(
      ParticipantId id, List<ParticipantStatus> statuses, List<ParticipantCommand> steps) {
    LocalDate day = day(150);
    for (ParticipantStatus status : statuses.subList(1, statuses.size())) {
      day = day.plusDays(1 + random.nextInt(60));
      String reason = chance(80) ? Journey.reason(status, random) : null;
      steps.add(new ChangeStatus(id, workspace, status, reason, chance(70) ? day : null, null));
    }
  }

  private ParticipantId carer(int index) {
    int earlier = index - chunk;
    return earlier < 0 ? leader : id(earlier - earlier % GROUP);
  }

  private UpdateParticipant update(ParticipantId id, ParticipantChange change) {
    return new UpdateParticipant(id, workspace, change, null, null);
  }

  private void sow(int index) {
    random.setSeed(SEED * (index + 1));
  }

  private LocalDate day(int range) {
    return FIRST_DAY.plusDays(random.nextInt(range));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
