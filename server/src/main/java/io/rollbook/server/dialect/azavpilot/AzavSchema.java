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

  record Envelope(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Body participant) {}

  record Answer(Body data) {}

  record Page(List<Body> data, Links links) {}

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

  enum Gender {
    diverse,
    female,
    male
  }

  record Address(String city, String country, String houseNumber, String street, String zipCode) {}

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
      name = "AzavParticipant",
      description = "A potential, future, current or past participant")
  record Body(
      UUID id,
      @Schema(format = "email", maxLength = 254, requiredMode = Schema.RequiredMode.REQUIRED)
          String email,
      @Schema(maxLength = 255) String firstName,
      @Schema(maxLength = 255) String lastName,
      @Schema(maxLength = 255) String preferredName,
      @Schema(maxLength = 255) String salutation,
      @Schema(maxLength = 255) String birthCity,
      @Schema(maxLength = 255) String birthCountry,
      @Schema(maxLength = 255) String marketingChannel,
      Gender gender,
      Status status,
      @JsonProperty("date_of_birth") LocalDate dateOfBirth,
      @Schema(maxLength = 255) String customerNumber,
      @Schema(maxLength = 255) String internalCustomerNumber,
      Address address,
      List<Contact> contactInformation,
      @Schema(accessMode = Schema.AccessMode.READ_ONLY) Instant insertedAt,
      @Schema(accessMode = Schema.AccessMode.READ_ONLY) Instant updatedAt) {}
}
