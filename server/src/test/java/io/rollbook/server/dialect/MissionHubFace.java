package io.rollbook.server.dialect;

import io.rollbook.server.testing.Answer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** MissionHub. */
final class MissionHubFace implements Face {

  private static final String PEOPLE = "/apis/v4/people";
  private static final String CHILDREN =
      "include=email_addresses,phone_numbers,addresses,organizational_permissions";

  @Override
  public Facts create(Tenant tenant) {
    Answer created =
        tenant.send(
            "POST",
            PEOPLE,
            """
            {"data":{"type":"person","attributes":{"first_name":"Fred","last_name":"Smith","gender":"male"}},
             "included":[
              {"type":"organizational_permission","attributes":{"organization_id":"%s","permission_id":"2"}},
              {"type":"email","attributes":{"email":"fred.smith@example.org"}},
              {"type":"phone_number","attributes":{"number":"111-111-1111","location":"mobile"}},
              {"type":"phone_number","attributes":{"number":"222-222-2222","location":"work"}},
              {"type":"address","attributes":{"address1":"Main Street","city":"Orlando","zip":"32832",
                "country":"US"}}]}
            """
                .formatted(tenant.number()));
    return Facts.of()
        .and(Fact.NUMBER, created.text("/data/id"))
        .and(Fact.FIRST_NAME, "Fred")
        .and(Fact.LAST_NAME, "Smith")
        .and(Fact.GENDER, "male")
        .and(Fact.ORGANIZATION, tenant.number())
        .and(Fact.EMAIL, "fred.smith@example.org")
        .and(Fact.MOBILE, "111-111-1111")
        .and(Fact.LANDLINE, "222-222-2222")
        .and(Fact.LOCATION, "work")
        .and(Fact.STREET, "Main Street")
        .and(Fact.CITY, "Orlando")
        .and(Fact.POSTAL_CODE, "32832")
        .and(Fact.COUNTRY, "US");
  }

  @Override
  public Facts list(Tenant tenant) {
    Answer list = tenant.get(PEOPLE + '?' + CHILDREN);
    Only.in(list.at("/data"));
    return facts(list.at("/data/0"), list.at("/included"));
  }

  @Override
  public List<Facts> read(Tenant tenant, Facts known) {
    Answer person = tenant.get(PEOPLE + '/' + known.get(Fact.NUMBER) + '?' + CHILDREN);
    return List.of(facts(person.at("/data"), person.at("/included")));
  }

  @Override
  public Facts change(Tenant tenant, Facts known) {
    String path = PEOPLE + '/' + known.get(Fact.NUMBER);
    JsonNode included = tenant.get(path + '?' + CHILDREN).at("/included");
    tenant.send(
        "PUT",
        path,
        """
        {"data":{"type":"person","attributes":{"first_name":"Mia","last_name":"Mission"}},
         "included":[{"type":"phone_number","id":"%s","attributes":{"number":"333"}},
          {"type":"phone_number","id":"%s","attributes":{"number":"444"}}]}
        """
            .formatted(
                child(included, "phone_number", MissionHubFace::isMobile).get("id").asString(),
                child(included, "phone_number", it -> !isMobile(it)).get("id").asString()));
    return Facts.of()
        .and(Fact.FIRST_NAME, "Mia")
        .and(Fact.LAST_NAME, "Mission")
        .and(Fact.MOBILE, "333")
        .and(Fact.LANDLINE, "444");
  }

  /** Says where the landline is, as no other API can. */
  static void placeLandline(Tenant tenant, Facts known, String location) {
    String path = PEOPLE + '/' + known.get(Fact.NUMBER);
    JsonNode included = tenant.get(path + '?' + CHILDREN).at("/included");
    tenant.send(
        "PUT",
        path,
        """
        {"data":{"type":"person"},
         "included":[{"type":"phone_number","id":"%s","attributes":{"location":"%s"}},
          {"type":"organizational_permission","attributes":{"organization_id":"%s"}}]}
        """
            .formatted(
                child(included, "phone_number", it -> !isMobile(it)).get("id").asString(),
                location,
                tenant.number()));
  }

  /** Archives in the only organization, or restores. */
  static void archive(Tenant tenant, Facts known, String date) {
    place(tenant, known, "\"archive_date\":" + date);
  }

  static void follow(Tenant tenant, Facts known, String status) {
    place(tenant, known, "\"followup_status\":\"" + status + '"');
  }

  private static void place(Tenant tenant, Facts known, String attribute) {
    tenant.send(
        "PUT",
        PEOPLE + '/' + known.get(Fact.NUMBER),
        """
        {"data":{"type":"person"},"included":[{"type":"organizational_permission",
         "attributes":{"organization_id":"%s",%s}}]}
        """
            .formatted(tenant.number(), attribute));
  }

  private static Facts facts(JsonNode person, JsonNode included) {
    JsonNode landline = child(included, "phone_number", it -> !isMobile(it)).path("attributes");
    JsonNode address = child(included, "address", _ -> true).path("attributes");
    JsonNode attributes = person.get("attributes");
    return Facts.of()
        .and(Fact.NUMBER, person.path("id"))
        .and(Fact.FIRST_NAME, attributes.path("first_name"))
        .and(Fact.LAST_NAME, attributes.path("last_name"))
        .and(Fact.GENDER, lowerCase(attributes.path("gender")))
        .and(
            Fact.ORGANIZATION,
            child(included, "organizational_permission", _ -> true)
                .at("/attributes/organization_id"))
        .and(Fact.EMAIL, attributes.path("primary_email_address"))
        .and(
            Fact.MOBILE,
            child(included, "phone_number", MissionHubFace::isMobile).at("/attributes/number"))
        .and(Fact.LANDLINE, landline.path("number"))
        .and(Fact.LOCATION, landline.path("location"))
        .and(Fact.STREET, address.path("address1"))
        .and(Fact.CITY, address.path("city"))
        .and(Fact.POSTAL_CODE, address.path("zip"))
        .and(Fact.COUNTRY, address.path("country"))
        .and(Fact.CREATED, Moments.of(attributes.path("created_at").asString()));
  }

  private static boolean isMobile(JsonNode phone) {
    return phone.at("/attributes/location").asString("").equals("mobile");
  }

  /** The first included resource of this type; missing if there is none. */
  private static JsonNode child(JsonNode included, String type, Predicate<JsonNode> condition) {
    return included
        .valueStream()
        .filter(it -> it.path("type").asString().equals(type) && condition.test(it))
        .findFirst()
        .orElse(included.path("none"));
  }

  private static @Nullable String lowerCase(JsonNode text) {
    return text.isString() ? text.asString().toLowerCase(Locale.ROOT) : null;
  }

  @Override
  public String toString() {
    return "MissionHub";
  }
}
