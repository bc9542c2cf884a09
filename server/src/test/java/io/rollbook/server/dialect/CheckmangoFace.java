package io.rollbook.server.dialect;

import io.rollbook.server.testing.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checkmango. */
final class CheckmangoFace implements Face {

  @Override
  public Facts create(Tenant tenant) {
    Answer created =
        tenant.send("POST", participants(tenant), "{\"key\":\"jbrooksuk\",\"notes\":\"mollitia\"}");
    return Facts.of()
        .and(Fact.NUMBER, created.at("/data/attributes/id"))
        .and(Fact.KEY, "jbrooksuk")
        .and(Fact.NOTES, "mollitia");
  }

  @Override
  public Facts list(Tenant tenant) {
    return facts(Only.in(tenant.get(participants(tenant)).at("/data")));
  }

  @Override
  public List<Facts> read(Tenant tenant, Facts known) {
    return List.of(facts(tenant.get(participants(tenant) + '/' + known.get(Fact.KEY)).at("/data")));
  }

  @Override
  public Facts change(Tenant tenant, Facts known) {
    tenant.send(
        "PUT",
        participants(tenant) + '/' + known.get(Fact.KEY),
        "{\"key\":\"%s\",\"notes\":\"More\"}".formatted(known.get(Fact.KEY)));
    return Facts.of().and(Fact.NOTES, "More");
  }

  private static String participants(Tenant tenant) {
    return "/api/teams/" + tenant.number() + "/participants";
  }

  private static Facts facts(JsonNode participant) {
    JsonNode attributes = participant.get("attributes");
    return Facts.of()
        .and(Fact.NUMBER, attributes.path("id"))
        .and(Fact.KEY, participant.path("id"))
        .and(Fact.NOTES, attributes.path("notes"))
        .and(Fact.CREATED, Moments.ofPlain(attributes.at("/created/string").asString()));
  }

  @Override
  public String toString() {
    return "Checkmango";
  }
}
