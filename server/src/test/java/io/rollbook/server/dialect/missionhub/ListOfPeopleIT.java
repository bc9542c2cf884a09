package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.email;
import static io.rollbook.server.dialect.missionhub.Campus.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import org.junit.jupiter.api.Test;

/** A list holds just those whom its filters ask for, in the order and the part asked for. */
class ListOfPeopleIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final String me = campus.me();
  private final String anna =
      create(
          "{\"first_name\":\"Anna\",\"last_name\":\"Zorn\",\"gender\":\"female\"}",
          "2",
          "uncontacted");
  private final String bert =
      create(
          "{\"first_name\":\"Bert\",\"last_name\":\"Adams\",\"gender\":\"male\"}",
          "4",
          "completed");
  private final String cleo = create("{\"first_name\":\"Cleo\",\"last_name\":\"Adams\"}", "", "");

  private String create(String attributes, String permission, String followup) {
    String place =
        child(
            "organizational_permission",
            "{\"permission_id\":\"" + permission + "\",\"followup_status\":\"" + followup + "\"}");
    Answer created = client.post(PEOPLE, person(attributes, permission.isEmpty() ? "" : place));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.text("/data/id");
  }

  @Test
  void withoutAnyFilterEverybodyIsThereById() {
    assertThat(campus.ids("")).containsExactly(me, anna, bert, cleo);
  }

  @Test
  void zeroOfThemAreOnlyCounted() {
    Answer counted = client.get(PEOPLE + "?page[limit]=0");
    assertThat(counted.body()).isEqualTo("{\"data\":[],\"meta\":{\"total\":4}}");
  }

  @Test
  void aPageIsPartOfTheWhole() {
    Answer page = client.get(PEOPLE + "?page[limit]=2&page[offset]=1&sort=-id");
    assertThat(page.at("/data").valueStream().map(it -> it.get("id").asString()))
        .containsExactly(bert, anna);
    assertThat(page.at("/meta/total").asInt()).isEqualTo(4);
    assertThat(client.get(PEOPLE + "?page%5Blimit%5D=1").at("/data")).hasSize(1);
    assertThat(client.get(PEOPLE + "?page[offset]=4").at("/data")).isEmpty();
  }

  @Test
  void idsChooseAndExclude() {
    assertThat(campus.ids("filters[ids]=" + anna + "," + cleo)).containsExactly(anna, cleo);
    assertThat(campus.ids("filters[ids][]=" + anna + "&filters[ids][]=" + cleo))
        .containsExactly(anna, cleo);
    assertThat(campus.ids("filters[exclude_ids]=" + me + "," + bert)).containsExactly(anna, cleo);
  }

  @Test
  void namesAndAddressesAreFoundInPart() {
    assertThat(campus.ids("filters[name]=adam")).containsExactly(bert, cleo);
    assertThat(campus.ids("filters[name]=leader@example.org")).containsExactly(me);
    assertThat(campus.ids("filters[name]=nobody")).isEmpty();
  }

  @Test
  void gendersChoose() {
    assertThat(campus.ids("filters[genders]=female,Male")).containsExactly(anna, bert);
    assertThat(campus.ids("filters[genders]=other")).isEmpty();
  }

  @Test
  void organizationsChooseInBothPlaces() {
    assertThat(campus.ids("filters[organization_ids]=" + campus.organization()))
        .containsExactly(anna, bert);
    assertThat(campus.ids("organization_ids=" + campus.organization())).containsExactly(anna, bert);
    assertThat(campus.ids("organization_ids[]=1")).isEmpty();
  }

  @Test
  void permissionsChooseByIdAndByName() {
    assertThat(campus.ids("filters[permissions]=4")).containsExactly(bert);
    assertThat(campus.ids("filters[permissions]=no_permission,user")).containsExactly(anna, bert);
    assertThat(campus.ids("filters[permissions]=owner,admin")).isEmpty();
  }

  @Test
  void followUpStatusesChoose() {
    assertThat(campus.ids("filters[statuses]=uncontacted")).containsExactly(anna);
    assertThat(campus.ids("filters[statuses]=completed,contacted")).containsExactly(bert);
  }

  @Test
  void thoseWhoLookAfterThemChoose() {
    assign(anna, me);
    assign(cleo, bert);
    assertThat(campus.ids("filters[assigned_tos]=me")).containsExactly(anna);
    assertThat(campus.ids("filters[assigned_tos]=" + bert)).containsExactly(cleo);
    assertThat(campus.ids("filters[assigned_tos]=me," + bert)).containsExactly(anna, cleo);
    assertThat(campus.ids("filters[assigned_tos]=assigned")).containsExactly(anna, cleo);
    assertThat(campus.ids("filters[assigned_tos]=unassigned")).containsExactly(me, bert);
    assertThat(campus.ids("filters[assigned_tos]=unassigned,me")).containsExactly(me, anna, bert);
    assertThat(campus.ids("filters[assigned_tos]=unassigned,assigned")).hasSize(4);
    assertThat(campus.ids("filters[assigned_tos]=" + anna)).isEmpty();
    assertThat(
            client
                .get(PEOPLE + "?filters[assigned_tos]=me&page[limit]=0")
                .at("/meta/total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void nobodyIsMeWithoutAParticipant() {
    assign(anna, me);
    Client nobody = campus.clientWithScopes("[\"participants:read\"]");
    assertThat(nobody.get(PEOPLE + "?filters[assigned_tos]=me").at("/data")).isEmpty();
    assertThat(nobody.get(PEOPLE + "/me").status()).isEqualTo(404);
  }

  @Test
  void theArchivedAreHiddenUnlessAskedFor() {
    campus.put(anna, child("organizational_permission", "{\"archive_date\":\"2024-01-05\"}"));
    assertThat(campus.ids("")).doesNotContain(anna);
    assertThat(campus.ids("filters[include_archived]=false")).doesNotContain(anna);
    assertThat(campus.ids("filters[include_archived]=true")).contains(anna);
    assertThat(campus.read(anna, "").status()).isEqualTo(200);
  }

  @Test
  void changesWithinATimeChoose() {
    String begin = campus.read(bert, "").text("/data/attributes/updated_at");
    String end = campus.read(cleo, "").text("/data/attributes/updated_at");
    assertThat(campus.ids("filters[updated_at][]=" + begin + "&filters[updated_at][]=" + end))
        .containsExactly(bert, cleo);
    assertThat(campus.ids("filters[updated_at]=" + end)).containsExactly(cleo);
    assertThat(campus.ids("filters[updated_at]=2001-01-01T00:00:00Z,2002-01-01T00:00:00%2B01:00"))
        .isEmpty();
  }

  @Test
  void filtersThatSayNothingChooseEverybody() {
    assertThat(campus.ids("filters[name]=&filters[ids]=&filters[group_ids]=&sort=")).hasSize(4);
  }

  @Test
  void severalFiltersHoldTogether() {
    assertThat(campus.ids("filters[name]=adams&filters[permissions]=user")).containsExactly(bert);
  }

  @Test
  void theOrderIsAsAskedFor() {
    assertThat(campus.ids("filters[exclude_ids]=" + me + "&sort=last_name,-first_name"))
        .containsExactly(cleo, bert, anna);
    assertThat(campus.ids("sort=-id")).containsExactly(cleo, bert, anna, me);
    assertThat(campus.ids("sort=-created_at")).containsExactly(cleo, bert, anna, me);
    assertThat(
            campus.ids(
                "filters[ids]=%s,%s&sort=-organizational_permissions.followup_status"
                    .formatted(anna, bert)))
        .containsExactly(anna, bert);
  }

  @Test
  void aListBringsAlongWhatIsAskedFor() {
    assign(anna, me);
    Answer list =
        client.get(
            PEOPLE
                + "?filters[ids]="
                + anna
                + "&include=reverse_contact_assignments.organization,organizational_permissions");
    assertThat(Campus.included(list, "contact_assignment")).hasSize(1);
    assertThat(Campus.included(list, "organization")).hasSize(1);
    assertThat(Campus.included(list, "organizational_permission")).hasSize(1);
  }

  @Test
  void anotherOrganizationsPeopleAreNotListed() {
    Campus elsewhere = Campus.create();
    assertThat(elsewhere.ids("filters[ids]=" + anna)).isEmpty();
    assertThat(elsewhere.ids("filters[assigned_tos]=" + me)).isEmpty();
    assertThat(elsewhere.ids("organization_ids=" + campus.organization())).isEmpty();
  }

  private void assign(String person, String assignedTo) {
    Answer assigned =
        campus.put(
            person, child("contact_assignment", "{\"assigned_to_id\":\"" + assignedTo + "\"}"));
    assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
  }

  @Test
  void whatWasJustWrittenIsListed() {
    String address = Campus.newEmail();
    String id = campus.create("Dora", email(address));
    assertThat(campus.ids("filters[name]=" + address)).containsExactly(id);
  }
}
