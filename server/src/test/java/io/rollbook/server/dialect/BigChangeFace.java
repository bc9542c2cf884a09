package io.rollbook.server.dialect;

import io.rollbook.server.testing.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** BigChange. */
final class BigChangeFace implements Face {

  private static final String PERSONS = "/v1/persons";

  @Override
  public Facts create(Tenant tenant) {
    Answer created =
        tenant.send(
            "POST",
            PERSONS,
            """
            {"contactId":30966833,"title":"Ms","forename":"Jo","surname":"Bloggs","email":"jo.bloggs@example.com",
             "mobile":"+447700900123","landline":"+441130000000","extension":"12","position":"Site manager",
             "department":"Operations","isOptedOut":true}
            """);
    return Facts.of()
        .and(Fact.UUID, created.text("/id"))
        .and(Fact.CONTACT, "30966833")
        .and(Fact.TITLE, "Ms")
        .and(Fact.FIRST_NAME, "Jo")
        .and(Fact.LAST_NAME, "Bloggs")
        .and(Fact.EMAIL, "jo.bloggs@example.com")
        .and(Fact.MOBILE, "+447700900123")
        .and(Fact.LANDLINE, "+441130000000")
        .and(Fact.EXTENSION, "12")
        .and(Fact.POSITION, "Site manager")
        .and(Fact.DEPARTMENT, "Operations")
        .and(Fact.OPTED_OUT, "true");
  }

  @Override
  public Facts list(Tenant tenant) {
    return facts(Only.in(tenant.get(PERSONS).at("/items")));
  }

  @Override
  public List<Facts> read(Tenant tenant, Facts known) {
    return List.of(facts(tenant.get(PERSONS + '/' + known.get(Fact.UUID)).json()));
  }

  @Override
  public Facts change(Tenant tenant, Facts known) {
    tenant.send(
        "PATCH",
        PERSONS + '/' + known.get(Fact.UUID),
        "{\"forename\":\"Bea\",\"surname\":\"Big\",\"mobile\":\"+447\",\"landline\":\"+448\"}");
    return Facts.of()
        .and(Fact.FIRST_NAME, "Bea")
        .and(Fact.LAST_NAME, "Big")
        .and(Fact.MOBILE, "+447")
        .and(Fact.LANDLINE, "+448");
  }

  private static Facts facts(JsonNode person) {
    return Facts.of()
        .and(Fact.UUID, person.path("id"))
        .and(Fact.CONTACT, person.path("contactId"))
        .and(Fact.TITLE, person.path("title"))
        .and(Fact.FIRST_NAME, person.path("forename"))
        .and(Fact.LAST_NAME, person.path("surname"))
        .and(Fact.EMAIL, person.path("email"))
        .and(Fact.MOBILE, person.path("mobile"))
        .and(Fact.LANDLINE, person.path("landline"))
        .and(Fact.EXTENSION, person.path("extension"))
        .and(Fact.POSITION, person.path("position"))
        .and(Fact.DEPARTMENT, person.path("department"))
        .and(Fact.OPTED_OUT, person.path("isOptedOut"))
        .and(Fact.CREATED, Moments.of(person.path("createdAt").asString()));
  }

  @Override
  public String toString() {
    return "BigChange";
  }
}
