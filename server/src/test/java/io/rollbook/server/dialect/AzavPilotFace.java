package io.rollbook.server.dialect;

import io.rollbook.server.testing.Answer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** AZAV Pilot. */
final class AzavPilotFace implements Face {

  private static final String PARTICIPANTS = "/v1/participants";

  @Override
  public Facts create(Tenant tenant) {
    Answer created =
        tenant.send(
            "POST",
            PARTICIPANTS,
            """
            {"participant":{"email":"azav@example.de","firstName":"Änne","lastName":"O'Brien","salutation":"Frau",
             "gender":"female","status":"active","birthCity":"Köln",
             "address":{"city":"Köln","country":"DE","street":"Domstr.","zipCode":"50667"},
             "contactInformation":[{"type":"skype","value":"aenne"},{"type":"fax","value":"0221 9"},
               {"type":"mobile","value":"+49 170 1"},{"type":"landline","value":"0221 1"},
               {"type":"team_email","value":"team@example.de"}]}}
            """);
    return Facts.of()
        .and(Fact.UUID, created.text("/data/id"))
        .and(Fact.EMAIL, "azav@example.de")
        .and(Fact.FIRST_NAME, "Änne")
        .and(Fact.LAST_NAME, "O'Brien")
        .and(Fact.TITLE, "Frau")
        .and(Fact.GENDER, "female")
        .and(Fact.STATUS, "active")
        .and(Fact.BIRTH_CITY, "Köln")
        .and(Fact.CITY, "Köln")
        .and(Fact.COUNTRY, "DE")
        .and(Fact.STREET, "Domstr.")
        .and(Fact.POSTAL_CODE, "50667")
        .and(Fact.MOBILE, "+49 170 1")
        .and(Fact.LANDLINE, "0221 1")
        .and(Fact.OTHER_CONTACTS, "skype:aenne fax:0221 9 team_email:team@example.de");
  }

  @Override
  public Facts list(Tenant tenant) {
    return facts(Only.in(tenant.get(PARTICIPANTS).at("/data")));
  }

  @Override
  public List<Facts> read(Tenant tenant, Facts known) {
    return List.of(
        facts(tenant.get(PARTICIPANTS + '/' + known.get(Fact.UUID)).at("/data")),
        facts(tenant.get(PARTICIPANTS + '/' + known.get(Fact.NUMBER)).at("/data")));
  }

  @Override
  public Facts change(Tenant tenant, Facts known) {
    String path = PARTICIPANTS + '/' + known.get(Fact.UUID);
    String contacts = tenant.get(path).at("/data/contactInformation").toString();
    tenant.send(
        "PUT",
        path,
        "{\"participant\":{\"firstName\":\"Azra\",\"lastName\":\"Azav\",\"contactInformation\":"
            + contacts.replace(known.get(Fact.MOBILE), "+49 170 2")
            + "}}");
    return Facts.of()
        .and(Fact.FIRST_NAME, "Azra")
        .and(Fact.LAST_NAME, "Azav")
        .and(Fact.MOBILE, "+49 170 2");
  }

  private static Facts facts(JsonNode participant) {
    JsonNode contacts = participant.get("contactInformation");
    return Facts.of()
        .and(Fact.UUID, participant.path("id"))
        .and(Fact.EMAIL, participant.path("email"))
        .and(Fact.FIRST_NAME, participant.path("firstName"))
        .and(Fact.LAST_NAME, participant.path("lastName"))
        .and(Fact.TITLE, participant.path("salutation"))
        .and(Fact.GENDER, participant.path("gender"))
        .and(Fact.STATUS, participant.path("status"))
        .and(Fact.BIRTH_CITY, participant.path("birthCity"))
        .and(Fact.CITY, participant.path("address").path("city"))
        .and(Fact.COUNTRY, participant.path("address").path("country"))
        .and(Fact.STREET, participant.path("address").path("street"))
        .and(Fact.POSTAL_CODE, participant.path("address").path("zipCode"))
        .and(Fact.MOBILE, number(contacts, List.of("mobile")))
        .and(Fact.LANDLINE, number(contacts, List.of("landline", "phone")))
        .and(Fact.OTHER_CONTACTS, others(contacts))
        .and(Fact.CREATED, Moments.of(participant.path("insertedAt").asString()));
  }

  private static JsonNode number(JsonNode contacts, List<String> types) {
    return contacts
        .valueStream()
        .filter(it -> types.contains(it.get("type").asString()))
        .findFirst()
        .map(it -> it.get("value"))
        .orElse(contacts.path("none"));
  }

  private static @Nullable String others(JsonNode contacts) {
    String others =
        contacts
            .valueStream()
            .filter(
                it -> !List.of("mobile", "landline", "phone").contains(it.get("type").asString()))
            .map(it -> it.get("type").asString() + ':' + it.get("value").asString())
            .collect(Collectors.joining(" "));
    return others.isEmpty() ? null : others;
  }

  @Override
  public String toString() {
    return "AZAV Pilot";
  }
}
