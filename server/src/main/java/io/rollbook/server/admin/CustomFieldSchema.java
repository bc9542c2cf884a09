package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The bodies of custom fields' routes, for OpenAPI; the code reads them member by member. */
final class CustomFieldSchema {

  private CustomFieldSchema() {}

  @Schema(name = "CustomFieldOption")
  record Option(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = 255,
              description = "What is kept")
          String code,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = 255,
              description = "What is shown")
          String label) {}

  @Schema(name = "NewCustomField")
  record NewField(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = 100,
              description = "A letter, then letters, digits and underscores")
          String code,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 255) String label,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "text",
                "note",
                "integer",
                "decimal",
                "boolean",
                "date",
                "time",
                "list",
                "statement",
                "systemReference"
              })
          String type,
      List<Option> options,
      @Schema(defaultValue = "false") boolean mandatory,
      @Schema(name = "default", nullable = true) String defaultValue,
      @Schema(defaultValue = "false") boolean readOnly) {}

  @Schema(name = "CustomFieldChange")
  record Change(
      @Schema(maxLength = 255) String label,
      List<Option> options,
      boolean mandatory,
      @Schema(name = "default", nullable = true) String defaultValue,
      boolean readOnly) {}

  @Schema(name = "CustomField")
  record Field(
      long number,
      String code,
      String label,
      String type,
      List<Option> options,
      boolean mandatory,
      @Schema(name = "default", nullable = true) String defaultValue,
      boolean readOnly,
      boolean active,
      @Schema(format = "date-time") String createdAt,
      @Schema(format = "date-time") String updatedAt) {}

  @Schema(name = "CustomFieldAnswer")
  record Answer(Field data) {}

  @Schema(name = "CustomFieldAnswers")
  record Answers(List<Field> data) {}
}
