package io.rollbook.server.dialect.missionhub;

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
import org.springframework.http.ResponseEntity;

/** What OpenAPI says of these routes. */
@Tag(
    name = "MissionHub",
    description =
        "People of an organization, their places in it, and who looks after whom. Every answer is"
            + " in application/vnd.api+json and carries the token to go on with in X-MH-Session.")
interface MissionHubPeopleDocs {

  String ID = "The person's number or uuid, or me";

  String CREATE =
      """
      {"data":{"type":"person","attributes":{"first_name":"Fred","last_name":"Smith",
        "gender":"male","student_status":"collegiate"}},
       "included":[
        {"type":"contact_assignment","attributes":{"assigned_to_id":"me"}},
        {"type":"organizational_permission","attributes":{"permission_id":"2",
          "followup_status":"uncontacted"}},
        {"type":"email","attributes":{"email":"fred.smith@example.org"}},
        {"type":"phone_number","attributes":{"number":"111-111-1111","location":"mobile"}}]}
      """;

  String UPDATE =
      """
      {"data":{"type":"person","attributes":{"last_name":"Smith-Jones"}},
       "included":[{"type":"organizational_permission",
         "attributes":{"followup_status":"contacted"}}]}
      """;

  @PeopleOperation
  @Operation(
      summary = "Create a person who will be automatically merged",
      description =
          "Whoever has one of the e-mail addresses already is not made again, but gains what is"
              + " missing: then the answer is 200. An assignment names one end, assigned_to_id or"
              + " person_id; the other is the new person. With an Idempotency-Key, a repeat gets"
              + " the same answer and creates nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MissionHubSchema.PersonRequest.class),
              examples = {
                @ExampleObject(
                    name = "name only",
                    value =
                        "{\"data\":{\"type\":\"person\",\"attributes\":{\"first_name\":\"Fred\"}}}"),
                @ExampleObject(name = "with what belongs to the person", value = CREATE)
              }))
  @ApiResponse(
      responseCode = "201",
      description = "Somebody new",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.PersonDocument.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Merged into somebody who was there",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.PersonDocument.class)))
  @ApiResponse(
      responseCode = "409",
      description = "A type does not belong there",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> create(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @PeopleOperation
  @Operation(
      summary = "Show a person",
      parameters =
          @Parameter(
              name = "If-None-Match",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.PersonDocument.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> read(
      @Parameter(description = ID) String id, HttpServletRequest request);

  @PeopleOperation
  @Operation(
      summary = "Change a person, and what belongs to them",
      description =
          "Absent members keep their value, null clears it. What is included with an id is"
              + " changed, without one it is added; an archive_date archives, null restores."
              + " Whoever has an e-mail address that is added is merged into the person.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MissionHubSchema.PersonRequest.class),
              examples = @ExampleObject(UPDATE)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.PersonDocument.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  @ApiResponse(
      responseCode = "409",
      description = "A type does not belong there, or the id is another one",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some members are wrong",
      content = @Content(schema = @Schema(implementation = MissionHubSchema.Failure.class)))
  ResponseEntity<Map<String, Object>> update(
      @Parameter(description = ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);
}
