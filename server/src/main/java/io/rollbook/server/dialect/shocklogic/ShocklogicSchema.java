package io.rollbook.server.dialect.shocklogic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The bodies of this API, for OpenAPI; the code reads and writes them member by member. */
final class ShocklogicSchema {

  private ShocklogicSchema() {}

  @Schema(
      name = "ShocklogicProfile",
      description =
          "Standard values, and at the same level a value for each user field under its code. All"
              + " of them are texts, empty where there is nothing",
      additionalPropertiesSchema = String.class)
  record Profile(
      @JsonProperty("Person_Id") @Schema(accessMode = Schema.AccessMode.READ_ONLY) String personId,
      @JsonProperty("Serial_Number") @Schema(accessMode = Schema.AccessMode.READ_ONLY)
          String serialNumber,
      @JsonProperty("External_Id") @Schema(maxLength = 255) String externalId,
      @JsonProperty("Prefix_Title") @Schema(maxLength = 255) String prefixTitle,
      @JsonProperty("First_Name") @Schema(maxLength = 255) String firstName,
      @JsonProperty("Family_Name") @Schema(maxLength = 255) String familyName,
      @JsonProperty("Full_Name") @Schema(accessMode = Schema.AccessMode.READ_ONLY) String fullName,
      @JsonProperty("Suffix_Title") @Schema(maxLength = 255) String suffixTitle,
      @JsonProperty("Company") @Schema(maxLength = 255) String company,
      @JsonProperty("Position") @Schema(maxLength = 255) String position,
      @JsonProperty("Department") @Schema(maxLength = 255) String department,
      @JsonProperty("Email") @Schema(maxLength = 254) String email,
      @JsonProperty("Phone") @Schema(maxLength = 255) String phone,
      @JsonProperty("Mobile") @Schema(maxLength = 255) String mobile,
      @JsonProperty("Address") @Schema(maxLength = 255) String address,
      @JsonProperty("Postal_Code") @Schema(maxLength = 255) String postalCode,
      @JsonProperty("City") @Schema(maxLength = 255) String city,
      @JsonProperty("Country_Name") @Schema(maxLength = 255) String countryName,
      @JsonProperty("Biography") @Schema(maxLength = 10_000) String biography,
      @JsonProperty("Image01") @Schema(maxLength = 10_000) String image01,
      @JsonProperty("Category_Name") @Schema(maxLength = 255) String categoryName,
      @JsonProperty("Status") @Schema(accessMode = Schema.AccessMode.READ_ONLY) String status,
      @JsonProperty("Total_Booked")
          @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "200.00")
          String totalBooked,
      @JsonProperty("Total_Paid")
          @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "150.00")
          String totalPaid,
      @JsonProperty("Total_Balance")
          @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "50.00")
          String totalBalance) {}

  @Schema(name = "ShocklogicProfiles")
  record Profiles(
      List<Profile> data,
      @JsonProperty("Limit") int limit,
      @JsonProperty("Page") int page,
      @JsonProperty("Count") @Schema(description = "Of all pages together") long count) {}

  @Schema(name = "ShocklogicDeleted")
  record Deleted(
      @JsonProperty("Person_Id") @Schema(example = "10255") String personId,
      @JsonProperty("Deleted") boolean deleted) {}

  @Schema(name = "ShocklogicOption")
  record Option(@JsonProperty("Code") String code, @JsonProperty("Label") String label) {}

  @Schema(name = "ShocklogicNewUserField")
  record NewUserField(
      @JsonProperty(UserFieldInput.CODE)
          @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100)
          String code,
      @JsonProperty(UserFieldInput.LABEL) @Schema(nullable = true, maxLength = 255) String label,
      @JsonProperty(UserFieldInput.TYPE)
          @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description =
                  "Text, Date, Dropdown, Note, Integer, Decimal, Boolean, Time, Statement or"
                      + " System_Reference")
          String type,
      @JsonProperty(UserFieldInput.OPTIONS)
          @Schema(
              nullable = true,
              description = "Of a Dropdown: texts, or objects with Code and Label")
          List<Object> options,
      @JsonProperty(UserFieldInput.DEFAULT) @Schema(nullable = true) String defaultValue,
      @JsonProperty(UserFieldInput.MANDATORY) boolean mandatory,
      @JsonProperty(UserFieldInput.READ_ONLY) boolean readOnly) {}

  @Schema(name = "ShocklogicUserField")
  record UserField(
      @JsonProperty("Id") String id,
      @JsonProperty(UserFieldInput.CODE) String code,
      @JsonProperty(UserFieldInput.LABEL) String label,
      @JsonProperty(UserFieldInput.TYPE) String type,
      @JsonProperty(UserFieldInput.OPTIONS) List<Option> options,
      @JsonProperty(UserFieldInput.DEFAULT) @Schema(nullable = true) String defaultValue,
      @JsonProperty(UserFieldInput.MANDATORY) boolean mandatory,
      @JsonProperty(UserFieldInput.READ_ONLY) boolean readOnly,
      @JsonProperty("Active") boolean active) {}

  @Schema(name = "ShocklogicUserFields")
  record UserFieldList(List<UserField> data) {}

  @Schema(name = "ShocklogicFailure")
  record Failure(Reason error) {}

  @Schema(name = "ShocklogicReason")
  record Reason(
      @Schema(example = "404") int code,
      @Schema(example = "Participant not found") String message,
      @Schema(description = "With 422: what is wrong, by name") Map<String, List<String>> fields) {}
}
