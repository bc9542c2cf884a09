package io.rollbook.server.dialect.checkmango;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The bodies of this API, for OpenAPI; the code reads and writes them member by member. */
final class CheckmangoSchema {

  private CheckmangoSchema() {}

  @Schema(name = "CheckmangoNewParticipant")
  record NewParticipant(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = KeyRule.MAX_LENGTH,
              pattern = "^[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*$",
              example = "jbrooksuk")
          String key,
      @Schema(nullable = true, maxLength = 10_000, example = "mollitia") String notes) {}

  @Schema(name = "CheckmangoParticipantChange")
  record Change(
      @Schema(maxLength = KeyRule.MAX_LENGTH, pattern = "^[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*$")
          String key,
      @Schema(nullable = true, maxLength = 10_000) String notes) {}

  @Schema(name = "CheckmangoEnrolment")
  record Enrolment(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = KeyRule.MAX_LENGTH)
          String experiment,
      @Schema(nullable = true, maxLength = 255) String variant) {}

  @Schema(name = "CheckmangoEnrolmentOfParticipant")
  record EnrolmentOfParticipant(
      @JsonProperty("participant_key")
          @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = KeyRule.MAX_LENGTH)
          String participantKey,
      @Schema(nullable = true, maxLength = 255) String variant) {}

  @Schema(name = "CheckmangoTime")
  record Time(
      @Schema(example = "6 minutes ago") String human,
      @Schema(description = "In UTC", example = "2024-04-08 10:42:02") String string) {}

  @Schema(name = "CheckmangoParticipantAttributes")
  record Attributes(
      long id,
      @JsonProperty("team_id") long teamId,
      String key,
      @Schema(nullable = true) String notes,
      @JsonProperty("experiment_count") int experimentCount,
      Time created,
      Time updated) {}

  @Schema(name = "CheckmangoSelf")
  record Self(Href self) {}

  @Schema(name = "CheckmangoHref")
  record Href(String href) {}

  @Schema(name = "CheckmangoParticipant")
  record Participant(
      @Schema(description = "The key") String id,
      @Schema(example = CheckmangoOutput.PARTICIPANTS) String type,
      Attributes attributes,
      @Schema(description = "What include asked for") Map<String, Object> relationships,
      Self links) {}

  @Schema(name = "CheckmangoDocument")
  record Document(
      Participant data,
      @Schema(description = "What include asked for") List<Map<String, Object>> included) {}

  @Schema(name = "CheckmangoCreatedSelf")
  record CreatedSelf(String self) {}

  @Schema(name = "CheckmangoCreatedParticipant")
  record CreatedParticipant(
      @Schema(description = "The key") String id,
      @Schema(example = "participant") String type,
      Attributes attributes,
      @Schema(description = "Empty") List<String> relationships,
      CreatedSelf links) {}

  @Schema(name = "CheckmangoCreated")
  record Created(CreatedParticipant data) {}

  @Schema(name = "CheckmangoExperimentAttributes")
  record ExperimentAttributes(
      @JsonProperty("team_id") long teamId,
      String key,
      @Schema(nullable = true) String variant,
      @Schema(description = "When the participant was enrolled") Time created,
      Time updated) {}

  @Schema(name = "CheckmangoExperiment")
  record Experiment(
      @Schema(description = "The experiment's key") String id,
      @Schema(example = CheckmangoOutput.EXPERIMENTS) String type,
      ExperimentAttributes attributes,
      Self links) {}

  @Schema(name = "CheckmangoExperimentDocument")
  record ExperimentDocument(Experiment data) {}

  @Schema(name = "CheckmangoLinks")
  record Links(
      String first,
      @Schema(nullable = true, description = "Always null: nobody counts the pages") String last,
      @Schema(nullable = true) String prev,
      @Schema(nullable = true) String next) {}

  @Schema(name = "CheckmangoMeta")
  record Meta(
      @JsonProperty("current_page") int currentPage,
      @Schema(nullable = true) Long from,
      String path,
      @JsonProperty("per_page") int perPage,
      @Schema(nullable = true) Long to) {}

  @Schema(name = "CheckmangoParticipants")
  record Participants(
      List<Participant> data, List<Map<String, Object>> included, Links links, Meta meta) {}

  @Schema(name = "CheckmangoExperiments")
  record Experiments(List<Experiment> data, Links links, Meta meta) {}

  @Schema(name = "CheckmangoError")
  record Failure(String message) {}

  @Schema(name = "CheckmangoInvalid")
  record Invalid(
      @Schema(example = "The given data was invalid.") String message,
      Map<String, List<String>> errors) {}
}
