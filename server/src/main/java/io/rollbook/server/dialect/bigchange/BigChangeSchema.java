package io.rollbook.server.dialect.bigchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bodies of this API, for OpenAPI; the code reads and writes them member by member. */
final class BigChangeSchema {

  private BigChangeSchema() {}

  @Schema(name = "BigChangePersonCreate", description = "Create person model")
  record Create(
      @Schema(
              description = "The unique identifier of the contact that this person belongs to",
              minimum = "1",
              requiredMode = Schema.RequiredMode.REQUIRED)
          long contactId,
      @Schema(description = "The person's title", maxLength = 255, nullable = true) String title,
      @Schema(
              description = "The person's first name",
              minLength = 1,
              maxLength = 255,
              requiredMode = Schema.RequiredMode.REQUIRED)
          String forename,
      @Schema(
              description = "The person's second name",
              minLength = 1,
              maxLength = 255,
              requiredMode = Schema.RequiredMode.REQUIRED)
          String surname,
      @Schema(
              description = "The email address of the person",
              minLength = 1,
              maxLength = 254,
              requiredMode = Schema.RequiredMode.REQUIRED)
          String email,
      @Schema(maxLength = 255, nullable = true) String mobile,
      @Schema(maxLength = 255, nullable = true) String landline,
      @Schema(description = "The landline extension", maxLength = 255, nullable = true)
          String extension,
      @Schema(
              description = "The job role that the person holds within the contact",
              maxLength = 255,
              nullable = true)
          String position,
      @Schema(maxLength = 255, nullable = true) String department,
      @Schema(description = "Whether marketing communications are unwanted") boolean isOptedOut,
      @Schema(nullable = true) List<Item> customFields) {}

  @Schema(
      name = "BigChangePersonUpdate",
      description = "What is absent keeps its value, null unsets it; at least one value")
  record Update(
      @Schema(maxLength = 255, nullable = true) String title,
      @Schema(minLength = 1, maxLength = 255) String forename,
      @Schema(minLength = 1, maxLength = 255) String surname,
      @Schema(minLength = 1, maxLength = 254) String email,
      @Schema(maxLength = 255, nullable = true) String mobile,
      @Schema(maxLength = 255, nullable = true) String landline,
      @Schema(maxLength = 255, nullable = true) String extension,
      @Schema(maxLength = 255, nullable = true) String position,
      @Schema(maxLength = 255, nullable = true) String department,
      boolean isOptedOut,
      @Schema(nullable = true) List<Item> customFields) {}

  @Schema(name = "BigChangeCustomFieldValue")
  record Item(
      @Schema(
              description = "The unique identifier of the custom field definition",
              requiredMode = Schema.RequiredMode.REQUIRED)
          long definitionId,
      @Schema(
              description = "If set to null, any existing value is unset",
              maxLength = 10_000,
              nullable = true)
          String value) {}

  @Schema(name = "BigChangeCreated")
  record Created(@Schema(description = "Identifier of the newly created record") UUID id) {}

  enum FieldType {
    @JsonProperty("boolean")
    BOOLEAN,
    integer,
    decimal,
    text,
    list,
    statement,
    date,
    note,
    time,
    systemList
  }

  @Schema(name = "BigChangeCustomField")
  record Field(long definitionId, FieldType type, @Schema(nullable = true) String value) {}

  @Schema(name = "BigChangePerson")
  record Person(
      UUID id,
      @Schema(description = "Created through another API, a person may have none", nullable = true)
          Long contactId,
      OffsetDateTime createdAt,
      @Schema(nullable = true) String title,
      @Schema(nullable = true) String forename,
      @Schema(nullable = true) String surname,
      @Schema(nullable = true) String email,
      @Schema(nullable = true) String mobile,
      @Schema(nullable = true) String landline,
      @Schema(nullable = true) String extension,
      @Schema(nullable = true) String position,
      @Schema(nullable = true) String department,
      boolean isOptedOut,
      List<Field> customFields) {}

  @Schema(name = "BigChangePersons")
  record Page(List<Person> items, int pageNumber, int pageSize, int pageItemCount) {}

  @Schema(name = "BigChangeProblem", description = "Problem details (RFC 9457)")
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      @Schema(description = "By property, of 422 only", nullable = true)
          Map<String, List<String>> errors) {}

  @Schema(name = "BigChangeTokenRequest")
  record TokenRequest(
      @JsonProperty("grant_type")
          @Schema(
              allowableValues = "client_credentials",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String grantType,
      @JsonProperty("client_id") @Schema(description = "Unless HTTP Basic is used") String clientId,
      @JsonProperty("client_secret") @Schema(description = "Unless HTTP Basic is used")
          String clientSecret,
      @Schema(description = "To have fewer scopes than the client may; separated by spaces")
          String scope) {}

  @Schema(name = "BigChangeToken")
  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") @Schema(allowableValues = "Bearer") String tokenType,
      @JsonProperty("expires_in") @Schema(description = "In seconds") int expiresIn,
      String scope) {}

  @Schema(name = "OAuthError", description = "An error of RFC 6749, section 5.2")
  record OAuthError(String error, @JsonProperty("error_description") String errorDescription) {}
}
