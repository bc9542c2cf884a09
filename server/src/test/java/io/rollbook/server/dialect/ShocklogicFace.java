package io.rollbook.server.dialect;

import io.rollbook.server.testing.Answer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Shocklogic. */
final class ShocklogicFace implements Face {

  @Override
  public Facts create(Tenant tenant) {
    Answer created =
        tenant.send(
            "POST",
            profiles(tenant),
            """
            {"External_Id":"X-17","Prefix_Title":"Dra.","First_Name":"Ana","Family_Name":"García",
             "Company":"Tech Solutions","Position":"Researcher","Department":"Optics",
             "Email":"ana.garcia@example.com","Phone":"+34 91 1","Mobile":"+34 600 1","Address":"Calle Mayor",
             "Postal_Code":"28013","City":"Madrid","Country_Name":"ES","Category_Name":"VIP"}
            """);
    return Facts.of()
        .and(Fact.NUMBER, created.text("/Person_Id"))
        .and(Fact.EXTERNAL_ID, "X-17")
        .and(Fact.TITLE, "Dra.")
        .and(Fact.FIRST_NAME, "Ana")
        .and(Fact.LAST_NAME, "García")
        .and(Fact.COMPANY, "Tech Solutions")
        .and(Fact.POSITION, "Researcher")
        .and(Fact.DEPARTMENT, "Optics")
        .and(Fact.EMAIL, "ana.garcia@example.com")
        .and(Fact.LANDLINE, "+34 91 1")
        .and(Fact.MOBILE, "+34 600 1")
        .and(Fact.STREET, "Calle Mayor")
        .and(Fact.POSTAL_CODE, "28013")
        .and(Fact.CITY, "Madrid")
        .and(Fact.COUNTRY, "ES")
        .and(Fact.CATEGORY, "VIP");
  }

  @Override
  public Facts list(Tenant tenant) {
    return facts(Only.in(tenant.get(profiles(tenant) + "/Limit/10/Page/1").at("/data")));
  }

  @Override
  public List<Facts> read(Tenant tenant, Facts known) {
    return Stream.of(Fact.NUMBER, Fact.SERIAL_NUMBER, Fact.EXTERNAL_ID)
        .map(known.values()::get)
        .flatMap(Stream::ofNullable)
        .map(id -> facts(tenant.get(profiles(tenant) + '/' + id).json()))
        .toList();
  }

  @Override
  public Facts change(Tenant tenant, Facts known) {
    tenant.send(
        "POST",
        profiles(tenant) + '/' + known.get(Fact.NUMBER),
        "{\"First_Name\":\"Sol\",\"Family_Name\":\"Shock\",\"Phone\":\"+34 91 2\",\"Mobile\":\"+34"
            + " 600 2\"}");
    return Facts.of()
        .and(Fact.FIRST_NAME, "Sol")
        .and(Fact.LAST_NAME, "Shock")
        .and(Fact.LANDLINE, "+34 91 2")
        .and(Fact.MOBILE, "+34 600 2");
  }

  private static String profiles(Tenant tenant) {
    return "/v1.0/" + tenant.key() + "/ParticipantProfileValues";
  }

  private static Facts facts(JsonNode profile) {
    return Facts.of()
        .and(Fact.NUMBER, profile.path("Person_Id"))
        .and(Fact.SERIAL_NUMBER, profile.path("Serial_Number"))
        .and(Fact.EXTERNAL_ID, profile.path("External_Id"))
        .and(Fact.TITLE, profile.path("Prefix_Title"))
        .and(Fact.FIRST_NAME, profile.path("First_Name"))
        .and(Fact.LAST_NAME, profile.path("Family_Name"))
        .and(Fact.COMPANY, profile.path("Company"))
        .and(Fact.POSITION, profile.path("Position"))
        .and(Fact.DEPARTMENT, profile.path("Department"))
        .and(Fact.EMAIL, profile.path("Email"))
        .and(Fact.LANDLINE, profile.path("Phone"))
        .and(Fact.MOBILE, profile.path("Mobile"))
        .and(Fact.STREET, profile.path("Address"))
        .and(Fact.POSTAL_CODE, profile.path("Postal_Code"))
        .and(Fact.CITY, profile.path("City"))
        .and(Fact.COUNTRY, profile.path("Country_Name"))
        .and(Fact.CATEGORY, profile.path("Category_Name"))
        .and(Fact.STATUS, profile.path("Status"));
  }

  @Override
  public String toString() {
    return "Shocklogic";
  }
}
