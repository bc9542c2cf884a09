package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Projections")
interface ProjectionDocs {

  String NAME = "The projection's name: profile-values or statistics";
  String ID = "The rebuild's id";

  @Operation(
      summary = "All projections",
      description =
          "How far each is, its lag behind the log in events and seconds, which node has which"
              + " segment, what keeps it from going on, and how many events are parked.")
  Map<String, Object> list(HttpServletRequest request);

  @Operation(summary = "A projection")
  @ApiResponse(responseCode = "200", description = "As in the list")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> read(@Parameter(description = NAME) String name);

  @Operation(summary = "The rebuilds of a projection, the latest first")
  @ApiResponse(responseCode = "200", description = "At most 200")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> rebuilds(
      @Parameter(description = NAME) String name, HttpServletRequest request);

  @Operation(
      summary = "Make a projection anew from the log while it serves",
      description =
          "When it has caught up and its check holds, everybody reads the new generation, and the"
              + " old one is dropped. With \"switch\": \"manual\" it waits to be switched, and the"
              + " old one is kept and fed, so that it can be rolled back to, until it is deleted.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NewRebuild.class),
              examples = @ExampleObject("{\"switch\":\"auto\"}")))
  @ApiResponse(responseCode = "202", description = "It is under way; see Location")
  @ApiResponse(
      responseCode = "409",
      description = "Another one is not finished with; see Location",
      content = @Content)
  Map<String, Object> start(
      @Parameter(description = NAME) String name,
      byte @Nullable [] body,
      HttpServletResponse response);

  @Operation(
      summary = "How a rebuild goes on",
      description =
          "States: running, caught-up, switched, rolled-back, cancelled, failed. As"
              + " text/event-stream, twice a second until it ends.")
  @ApiResponse(responseCode = "200", description = "State, position, head, speed, remaining time")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @Nullable Map<String, Object> readRebuild(
      @Parameter(description = NAME) String name,
      @Parameter(description = ID) String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;

  @Operation(
      summary = "Cancel a rebuild, or drop the generation that does not serve",
      description =
          "Cancels while it runs or waits. After a switch the old generation is dropped, after a"
              + " rollback the new one.")
  @ApiResponse(responseCode = "204", description = "It is done")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(responseCode = "409", description = "It is finished with", content = @Content)
  void end(@Parameter(description = NAME) String name, @Parameter(description = ID) String id);

  @Operation(summary = "Let the new generation serve")
  @ApiResponse(responseCode = "200", description = "It serves")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(responseCode = "409", description = "It is not waiting for that", content = @Content)
  Map<String, Object> switchOver(
      @Parameter(description = NAME) String name, @Parameter(description = ID) String id);

  @Operation(summary = "Let the old generation serve again, with all that happened meanwhile")
  @ApiResponse(responseCode = "200", description = "It serves")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(responseCode = "409", description = "There is no way back", content = @Content)
  Map<String, Object> rollBack(
      @Parameter(description = NAME) String name, @Parameter(description = ID) String id);

  /** What to say to begin one. */
  record NewRebuild(
      @Schema(
              name = "switch",
              allowableValues = {"auto", "manual"},
              defaultValue = "auto")
          String whenCaughtUp) {}
}
