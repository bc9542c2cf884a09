package io.rollbook.server.dialect.missionhub;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The bodies of this API, for OpenAPI; the code reads and writes them member by member. */
final class MissionHubSchema {

  private MissionHubSchema() {}

  @Schema(name = "MissionHubPersonRequest")
  record PersonRequest(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) NewPerson data,
      @Schema(description = "What is to be made together with the person; with an id, changed")
          List<NewChild> included) {}

  @Schema(name = "MissionHubNewPerson")
  record NewPerson(@Schema(allowableValues = "person") String type, PersonInput attributes) {}

  @Schema(name = "MissionHubPersonAttributes", description = "Others are passed over")
  record PersonInput(
      @JsonProperty("first_name") @Schema(maxLength = 255) String firstName,
      @JsonProperty("last_name") @Schema(maxLength = 255, nullable = true) String lastName,
      @Schema(description = "male, female or other, in any case", nullable = true) String gender,
      @JsonProperty("student_status")
          @Schema(
              nullable = true,
              allowableValues = {
                "not_student",
                "middle_school",
                "high_school",
                "collegiate",
                "masters_or_doctorate"
              })
          String studentStatus,
      @Schema(description = "An address; null to remove it", nullable = true) String picture) {}

  @Schema(name = "MissionHubNewChild")
  record NewChild(
      @Schema(description = "Of one to be changed") String id,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "email",
                "email_address",
                "phone_number",
                "address",
                "organizational_permission",
                "contact_assignment"
              })
          String type,
      @Schema(
              type = "object",
              description =
                  "email: email, primary. phone_number: number, location, primary, validated."
                      + " address: address1 to address4, city, state, zip, country, address_type."
                      + " organizational_permission: organization_id, permission_id,"
                      + " followup_status, cru_status, archive_date. contact_assignment: exactly"
                      + " one of assigned_to_id and person_id; organization_id, pathway_stage_id")
          Object attributes) {}

  @Schema(name = "MissionHubRequest")
  record Request(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) NewResource data) {}

  @Schema(name = "MissionHubNewResource")
  record NewResource(
      String type,
      @Schema(type = "object") Object attributes,
      @Schema(type = "object") Object relationships) {}

  @Schema(name = "MissionHubPersonDocument")
  record PersonDocument(Person data, List<Resource> included, Merge meta) {}

  @Schema(name = "MissionHubPeopleDocument")
  record PeopleDocument(List<Person> data, List<Resource> included, Total meta) {}

  @Schema(name = "MissionHubDocument")
  record Document(Resource data, List<Resource> included) {}

  @Schema(name = "MissionHubMerge")
  record Merge(@JsonProperty("user_merged") boolean userMerged) {}

  @Schema(name = "MissionHubTotal")
  record Total(long total) {}

  @Schema(name = "MissionHubPerson")
  record Person(
      String id,
      @Schema(allowableValues = "person") String type,
      PersonAttributes attributes,
      @Schema(
              type = "object",
              description =
                  "email_addresses, phone_numbers, addresses, organizational_permissions,"
                      + " contact_assignments, reverse_contact_assignments")
          Object relationships) {}

  @Schema(name = "MissionHubPersonShown")
  record PersonAttributes(
      @JsonProperty("first_name") @Schema(nullable = true) String firstName,
      @JsonProperty("last_name") @Schema(nullable = true) String lastName,
      @JsonProperty("full_name") String fullName,
      @Schema(
              nullable = true,
              allowableValues = {"Male", "Female", "Other"})
          String gender,
      @JsonProperty("student_status") @Schema(nullable = true) String studentStatus,
      @JsonProperty("primary_email_address") @Schema(nullable = true) String primaryEmailAddress,
      @Schema(nullable = true) String picture,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt) {}

  @Schema(name = "MissionHubResource")
  record Resource(
      String id,
      String type,
      @Schema(type = "object") Object attributes,
      @Schema(type = "object") Object relationships) {}

  @Schema(name = "MissionHubErrors")
  record Failure(List<Fault> errors) {}

  @Schema(name = "MissionHubError")
  record Fault(
      @Schema(example = "422") String status,
      String title,
      @Schema(example = "First name can't be blank") String detail,
      Source source) {}

  @Schema(name = "MissionHubErrorSource", description = "One of these")
  record Source(
      @Schema(example = "/data/attributes/first_name") String pointer,
      String parameter,
      String header) {}
}
