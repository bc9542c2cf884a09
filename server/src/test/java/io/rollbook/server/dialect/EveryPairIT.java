package io.rollbook.server.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All five APIs speak of the same participants. */
class EveryPairIT {

  static final List<Face> FACES =
      List.of(
          new AzavPilotFace(),
          new CheckmangoFace(),
          new BigChangeFace(),
          new ShocklogicFace(),
          new MissionHubFace());

  private final Tenant tenant = Tenant.create();

  static Stream<Arguments> pairs() {
    return FACES.stream()
        .flatMap(creator -> FACES.stream().map(reader -> Arguments.of(creator, reader)));
  }

  @ParameterizedTest(name = "created through {0}, read through {1}")
  @MethodSource("pairs")
  void whoIsCreatedThroughOneIsReadableThroughEveryOther(Face creator, Face reader) {
    Facts said = creator.create(tenant);
    Facts known = withIds(said);
    assertThat(known.about(said)).isEqualTo(said.values());
    for (Facts shown : reader.read(tenant, known)) {
      assertThat(shown.values()).isEqualTo(known.about(shown));
    }
    Facts listed = reader.list(tenant);
    assertThat(listed.values()).isEqualTo(known.about(listed));
  }

  @ParameterizedTest(name = "changed through {0}")
  @FieldSource("FACES")
  void whatOneChangesAllSeeAndNothingThatOnlyOthersKnowIsLost(Face changer) {
    Facts before = everything(somebodyWhomEveryApiKnowsSomethingOf());
    assertThat(before.values()).containsOnlyKeys(Fact.values()).doesNotContainValue(null);
    Facts changed = changer.change(tenant, before);
    assertThat(changed.values()).isNotEqualTo(before.about(changed));
    assertThat(everything(before).values()).isEqualTo(before.and(changed).values());
  }

  @Test
  void whoIsArchivedInMissionHubIsArchivedEverywhereAndBack() {
    Facts person = withIds(new MissionHubFace().create(tenant));
    MissionHubFace.archive(tenant, person, "\"2026-11-01T12:00:00Z\"");
    assertThat(everything(person).get(Fact.STATUS)).isEqualTo("archived");
    MissionHubFace.archive(tenant, person, "null");
    assertThat(everything(person).get(Fact.STATUS)).isEqualTo("lead");
  }

  @Test
  void whoIsNotToBeContactedByMissionHubIsOptedOutInBigChange() {
    Facts person = withIds(new MissionHubFace().create(tenant));
    MissionHubFace.follow(tenant, person, "do_not_contact");
    assertThat(everything(person).get(Fact.OPTED_OUT)).isEqualTo("true");
    MissionHubFace.follow(tenant, person, "contacted");
    assertThat(everything(person).get(Fact.OPTED_OUT)).isEqualTo("false");
  }

  @Test
  void whoIsErasedThroughOneIsGoneFromAll() {
    Facts person = withIds(new ShocklogicFace().create(tenant));
    tenant.send("DELETE", "/v1/persons/" + person.get(Fact.UUID), "");
    for (String path :
        List.of(
            "/v1/participants/" + person.get(Fact.UUID),
            "/api/teams/" + tenant.number() + "/participants/" + person.get(Fact.KEY),
            "/v1/persons/" + person.get(Fact.UUID),
            "/v1.0/" + tenant.key() + "/ParticipantProfileValues/X-17",
            "/apis/v4/people/" + person.get(Fact.NUMBER))) {
      assertThat(tenant.client().get(path, "Customer-Id", tenant.number()).status())
          .as(path)
          .isEqualTo(404);
    }
  }

  /** What was said, with what holds of everybody and what Rollbook gives: ids, and a time. */
  private Facts withIds(Facts said) {
    Facts azav = new AzavPilotFace().list(tenant);
    Facts checkmango = new CheckmangoFace().list(tenant);
    String number = checkmango.get(Fact.NUMBER);
    return Facts.of()
        .and(Fact.KEY, "p_" + number)
        .and(Fact.STATUS, "lead")
        .and(Fact.OPTED_OUT, "false")
        .and(said)
        .and(Fact.NUMBER, number)
        .and(Fact.SERIAL_NUMBER, "S-" + number)
        .and(Fact.UUID, azav.get(Fact.UUID))
        .and(Fact.CREATED, azav.get(Fact.CREATED));
  }

  /** What all APIs together show; they must not contradict one another. */
  private Facts everything(Facts ids) {
    Facts everything = Facts.of();
    for (Face face : FACES) {
      for (Facts shown : face.read(tenant, ids)) {
        everything.and(shown);
      }
    }
    for (Face face : FACES) {
      for (Facts shown : face.read(tenant, ids)) {
        assertThat(shown.values()).as(face.toString()).isEqualTo(everything.about(shown));
      }
    }
    return everything;
  }

  private Facts somebodyWhomEveryApiKnowsSomethingOf() {
    Facts person = withIds(new BigChangeFace().create(tenant));
    tenant.send(
        "PUT",
        "/v1/participants/" + person.get(Fact.UUID),
        """
        {"participant":{"gender":"female","birthCity":"Köln",
         "address":{"city":"Köln","country":"DE","street":"Domstr.","zipCode":"50667"},
         "contactInformation":[{"type":"skype","value":"jo"},{"type":"mobile","value":"%s"},
          {"type":"landline","value":"%s"},{"type":"team_email","value":"team@example.de"}]}}
        """
            .formatted(person.get(Fact.MOBILE), person.get(Fact.LANDLINE)));
    tenant.send(
        "POST",
        "/v1.0/" + tenant.key() + "/ParticipantProfileValues/" + person.get(Fact.NUMBER),
        "{\"External_Id\":\"X-17\",\"Company\":\"Tech Solutions\",\"Category_Name\":\"VIP\"}");
    tenant.send(
        "PUT",
        "/api/teams/" + tenant.number() + "/participants/" + person.get(Fact.KEY),
        "{\"key\":\"jo_bloggs\",\"notes\":\"mollitia\"}");
    MissionHubFace.placeLandline(tenant, person, "work");
    return person.and(Fact.KEY, "jo_bloggs").and(Fact.EXTERNAL_ID, "X-17");
  }
}
