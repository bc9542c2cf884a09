package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;

import io.rollbook.server.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is not guessed: what is asked for in another way than is known is refused. */
class ListBadInputIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  @ParameterizedTest
  @CsvSource({
    "page[limit]=1001,page[limit]",
    "page[limit]=-1,page[limit]",
    "page[limit]=x,page[limit]",
    "page[limit]=,page[limit]",
    "page[offset]=1.5,page[offset]",
    "page[offset]=99999999999999999999,page[offset]",
    "page[number]=2,page",
    "page=2,page",
    "sort=nonsense,sort",
    "sort=first_name.x,sort",
    "filters[ids]=abc,filters[ids]",
    "filters[ids]=99999999999999999999,filters[ids]",
    "filters[genders]=unknown,filters[genders]",
    "filters[permissions]=boss,filters[permissions]",
    "filters[statuses]=asleep,filters[statuses]",
    "filters[assigned_tos]=nobody,filters[assigned_tos]",
    "filters[include_archived]=perhaps,filters[include_archived]",
    "filters[updated_at]=yesterday,filters[updated_at]",
    "filters[name]=a%00b,filters[name]",
    "filters[group_ids]=1,filters",
    "filters[answer_sheets][survey_ids]=1,filters",
    "filters[ids][x]=1,filters",
    "filters=1,filters",
    "organization_ids=x,filters[organization_ids]",
    "include=nonsense,include",
    "include=reverse_contact_assignments.assigned_to.contact_assignments,include",
    "include=email_addresses..person,include"
  })
  void whatIsAskedForInAnUnknownWayIs400(String query, String parameter) {
    Faulty.assertParameterError(client.get(PEOPLE + "?" + query), parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=id,id",
        "sort=id,-id",
        "sort=,id",
        "filters[updated_at]=2024-01-01,2024-01-02,2024-01-03"
      })
  void whatIsAskedForTwiceIs400(String query) {
    Faulty.assertError(client.get(PEOPLE + "?" + query), 400);
  }

  @Test
  void aPositionThatIsNoneIs400() {
    Faulty.assertError(client.get(PEOPLE, "Rollbook-Position", "soon"), 400);
  }

  @Test
  void whoMayNotReadListsNobody() {
    Faulty.assertError(campus.clientWithScopes("[\"participants:write\"]").get(PEOPLE), 403);
    Faulty.assertError(campus.clientWithToken("").get(PEOPLE), 401);
  }
}
