package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Projections")
interface ParkedDocs {

  String NAME = "The projection's name: profile-values or statistics";
  String ID = "The parked event's id";

  @Operation(
      summary = "Events that a projection could not take",
      description =
          "And those that wait behind one of the same participant. The others go on meanwhile.",
      parameters = {
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
        @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "As in links.next",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "200", description = "By position in the log")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> list(@Parameter(description = NAME) String name, HttpServletRequest request);

  @Operation(
      summary = "A parked event",
      description = "With its fields by name; the values are masked.")
  @ApiResponse(responseCode = "200", description = "Where it stands, and why it is parked")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> read(
      @Parameter(description = NAME) String name, @Parameter(description = ID) String id);

  @Operation(
      summary = "Try again",
      description = "Beginning with the first parked event of the same participant.")
  @ApiResponse(responseCode = "200", description = "How many were applied, and which are left")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> retry(
      @Parameter(description = NAME) String name, @Parameter(description = ID) String id);

  @Operation(
      summary = "Give an event up",
      description =
          "For good: the read model passes over it, after every rebuild too. Who did it, when and"
              + " why is kept. The reason may be given in a body instead, as {\"reason\": …}.",
      parameters =
          @Parameter(
              name = "reason",
              in = ParameterIn.QUERY,
              schema = @Schema(type = "string", maxLength = 500)))
  @ApiResponse(responseCode = "200", description = "How many others could be applied then")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(
      responseCode = "409",
      description = "An earlier one of the stream is to be settled first",
      content = @Content)
  @ApiResponse(responseCode = "422", description = "There is no reason", content = @Content)
  Map<String, Object> discard(
      @Parameter(description = NAME) String name,
      @Parameter(description = ID) String id,
      byte @Nullable [] body,
      HttpServletRequest request);
}
