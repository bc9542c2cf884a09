package io.rollbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What invented participants are like. */
class PlansTest {

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(0, 1));
  private static final ParticipantId LEADER = new ParticipantId(new UUID(0, 2));
  private static final List<Plan> PLANS = plans(Map.of(DemoFields.MEAL, 1L));

  @Test
  void theSameIndexIsTheSamePersonEachTime() {
    Plan alone = new Plans(WORKSPACE, LEADER, 1, Map.of(DemoFields.MEAL, 1L), 250).plan(77);
    assertThat(alone).isEqualTo(PLANS.get(77));
  }

  @Test
  void aFieldThatIsNotThereChangesNothingElse() {
    List<Plan> without = plans(Map.of());
    for (Plan plan : PLANS) {
      Plan other = without.get(plan.index());
      assertThat(other.registration()).isEqualTo(plan.registration());
      assertThat(other.steps()).hasSameSizeAs(plan.steps());
      assertThat(other.steps().stream().skip(1)).isEqualTo(plan.steps().stream().skip(1).toList());
    }
  }

  @Test
  void peopleWriteInManyScripts() {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    PLANS.forEach(
        plan -> name(plan).codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add));
    assertThat(scripts)
        .contains(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.TAMIL,
            UnicodeScript.THAI,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN);
  }

  @Test
  void nobodyRealCanBeReached() {
    for (Plan plan : PLANS) {
      assertThat(attributes(plan).text(Attribute.EMAIL).orElseThrow())
          .matches("(?i)[a-z.0-9]+@example\\.(org|com|net)");
      assertThat(attributes(plan).contactPoints())
          .allSatisfy(
              it ->
                  assertThat(it.value())
                      .containsPattern(
                          "^\\+(49 (30 23125|40 66969|69 90009|89 99998|221 4710)"
                              + "|44 (7700 900|20 7946 0|1[2346]1 496 0)"
                              + "|33 (6 39 98 |1 99 00 )|1 \\d{3} 555 01)\\d+$"));
    }
  }

  @Test
  void onlyDuplicatesShareAddressesAndNumbers() {
    Map<String, Long> owners =
        PLANS.stream()
            .flatMap(it -> keys(it).stream())
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    List<Plan> alike =
        PLANS.stream()
            .filter(it -> keys(it).stream().anyMatch(key -> owners.getOrDefault(key, 0L) > 1))
            .toList();
    assertThat(alike).hasSize(2 * (PLANS.size() / 83));
    assertThat(owners.values()).allMatch(it -> it <= 2);
  }

  @Test
  void everybodyKeepsTheRules() {
    Set<ParticipantStatus> seen = EnumSet.noneOf(ParticipantStatus.class);
    for (Plan plan : PLANS) {
      assertThat(DetailRules.check(attributes(plan), Map.of())).isEmpty();
      ParticipantStatus status = plan.registration().status();
      seen.add(status);
      for (ParticipantStatus next : statuses(plan)) {
        assertThat(status.next(null)).contains(next);
        status = next;
        seen.add(status);
      }
    }
    assertThat(seen).containsExactly(ParticipantStatus.values());
  }

  private static List<Plan> plans(Map<String, Long> fields) {
    Plans plans = new Plans(WORKSPACE, LEADER, 1, fields, 250);
    return IntStream.range(0, 1000).mapToObj(plans::plan).toList();
  }

  private static List<ParticipantStatus> statuses(Plan plan) {
    return plan.steps().stream()
        .filter(ChangeStatus.class::isInstance)
        .map(it -> ((ChangeStatus) it).status())
        .toList();
  }

  private static List<String> keys(Plan plan) {
    return Stream.concat(
            attributes(plan).text(Attribute.EMAIL).map(MatchKeys::email).stream(),
            attributes(plan).contactPoints().stream().map(ContactPoint::value))
        .toList();
  }

  private static String name(Plan plan) {
    Attributes attributes = attributes(plan);
    return attributes.text(Attribute.FIRST_NAME).orElse("")
        + attributes.text(Attribute.LAST_NAME).orElse("");
  }

  private static Attributes attributes(Plan plan) {
    return plan.registration().details().attributes();
  }
}
