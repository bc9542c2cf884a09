package io.rollbook.server.dialect.checkmango;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Checkmango")
interface CheckmangoEnrolmentsDocs {

  @Operation(
      summary = "List a Participant's Experiments",
      parameters = {
        @Parameter(
            name = CheckmangoQuery.PAGE,
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
        @Parameter(
            name = CheckmangoQuery.PER_PAGE,
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "15")),
        @Parameter(
            name = CheckmangoQuery.SORT,
            in = ParameterIn.QUERY,
            description = "id, key, created_at; with a minus for descending; several with commas",
            schema = @Schema(type = "string", defaultValue = "id")),
        @Parameter(
            name = CheckmangoQuery.FILTER_KEY,
            in = ParameterIn.QUERY,
            description = "Any of these experiments; several with commas",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Experiments.class)))
  Map<String, Object> list(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      HttpServletRequest request);

  @Operation(
      summary = "Enrol a Participant in an Experiment",
      description =
          "One that is enrolled already stays so; another variant replaces the one before.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CheckmangoSchema.Enrolment.class),
              examples = @ExampleObject("{\"experiment\":\"BASKET_AUGUST\"}")))
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(schema = @Schema(implementation = CheckmangoSchema.ExperimentDocument.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Invalid.class)))
  Map<String, Object> enrol(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Enrol a Participant, named by its Key",
      description =
          "One that is enrolled already stays so; another variant replaces the one before.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CheckmangoSchema.EnrolmentOfParticipant.class),
              examples = @ExampleObject("{\"participant_key\":\"jbrooksuk\"}")))
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(schema = @Schema(implementation = CheckmangoSchema.ExperimentDocument.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong, or there is no such participant",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Invalid.class)))
  Map<String, Object> enrolByExperiment(
      @Parameter(example = "19") String team,
      @Parameter(example = "BASKET_AUGUST") String experiment,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(summary = "Show a Participant's Experiment")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = CheckmangoSchema.ExperimentDocument.class)))
  @ApiResponse(
      responseCode = "404",
      description = "Not enrolled",
      content = @Content(schema = @Schema(implementation = CheckmangoSchema.Failure.class)))
  Map<String, Object> read(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      @Parameter(example = "BASKET_AUGUST") String experiment,
      HttpServletRequest request);

  @Operation(summary = "Remove a Participant from an Experiment")
  @ApiResponse(responseCode = "204", content = @Content)
  void unenrol(
      @Parameter(example = "19") String team,
      @Parameter(example = "jbrooksuk") String key,
      @Parameter(example = "BASKET_AUGUST") String experiment,
      HttpServletRequest request,
      HttpServletResponse response);
}
