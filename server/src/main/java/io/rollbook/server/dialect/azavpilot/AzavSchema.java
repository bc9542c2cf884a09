package io.rollbook.server.dialect.azavpilot;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The bodies of this API, for OpenAPI; the code reads and writes them member by member. */
final class AzavSchema {

  private AzavSchema() {}

  record NewParticipant(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Input participant) {}

  record Change(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Input participant) {}

  record Answer(Output data) {}

  record Page(List<Output> data, Links links) {}

  record Links(@Schema(nullable = true, description = "Where the list goes on") String next) {}

  record Transitions(List<Status> data) {}

  record StatusChange(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Status status,
      @Schema(maxLength = 10_000) String reason,
      LocalDate effectiveDate) {}

  enum Status {
    lead,
    future,
    active,
    past,
    dropout,
    archived
  }

  record Address(
      @Schema(nullable = true) String city,
      @Schema(nullable = true) String country,
      @Schema(nullable = true) String houseNumber,
      @Schema(nullable = true) String street,
      @Schema(nullable = true) String zipCode) {}

  enum ContactType {
    phone,
    mobile,
    fax,
    landline,
    email,
    team_email,
    skype
  }

  record Contact(ContactType type, String value) {}

  @Schema(
      name = "AzavParticipantInput",
      description =
          "A participant as it is sent; every member may also be written in snake_case. A new"
              + " participant needs an email, unless the body is in snake_case with first and last"
              + " name")
  record Input(
      @Schema(description = "Taken over if it is an unused uuid, else passed over") String id,
      @Schema(maxLength = 254, nullable = true) String email,
      @Schema(maxLength = 255, nullable = true) String firstName,
      @Schema(maxLength = 255, nullable = true) String lastName,
      @Schema(maxLength = 255, nullable = true) String preferredName,
      @Schema(maxLength = 255, nullable = true) String salutation,
      @Schema(maxLength = 255, nullable = true) String birthCity,
      @Schema(maxLength = 255, nullable = true) String birthCountry,
      @Schema(maxLength = 255, nullable = true) String marketingChannel,
      @Schema(description = "diverse, female or male", nullable = true) String gender,
      Status status,
      @Schema(description = "The same as date_of_birth", nullable = true) LocalDate dateOfBirth,
      @JsonProperty("date_of_birth") @Schema(nullable = true) LocalDate birthDate,
      @Schema(maxLength = 255, nullable = true) String customerNumber,
      @Schema(maxLength = 255, nullable = true) String internalCustomerNumber,
      @Schema(nullable = true) Address address,
      @Schema(nullable = true) List<Contact> contactInformation) {}

  @Schema(
      name = "AzavParticipant",
      description = "A potential, future, current or past participant")
  record Output(
      UUID id,
      @Schema(nullable = true) String email,
      @Schema(nullable = true) String firstName,
      @Schema(nullable = true) String lastName,
      @Schema(nullable = true) String preferredName,
      @Schema(nullable = true) String salutation,
      @Schema(nullable = true) String birthCity,
      @Schema(nullable = true) String birthCountry,
      @Schema(nullable = true) String marketingChannel,
      @Schema(description = "diverse, female or male", nullable = true) String gender,
      Status status,
      @JsonProperty("date_of_birth") @Schema(nullable = true) LocalDate birthDate,
      @Schema(description = "The same as date_of_birth", nullable = true) LocalDate dateOfBirth,
      @Schema(nullable = true) String customerNumber,
      @Schema(nullable = true) String internalCustomerNumber,
      @Schema(nullable = true) Address address,
      List<Contact> contactInformation,
      Instant insertedAt,
      Instant updatedAt) {}
}
