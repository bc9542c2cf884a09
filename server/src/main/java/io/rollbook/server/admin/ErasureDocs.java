package io.rollbook.server.admin;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Erasure")
interface ErasureDocs {

  String ID = "The participant's id or number";

  @Operation(
      summary = "Erase a participant",
      description =
          "Destroys the key under which everything that identifies the participant is kept, and"
              + " removes every copy. Who was merged into the participant is erased too. What is"
              + " left is that something happened, when and through whom. Asked again, it answers"
              + " with the same receipt.",
      parameters = {
        @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The version that is to be erased, as in ETag",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"))
      })
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ErasureSchema.Asked.class),
              examples = @ExampleObject("{\"reason\":\"Asked for under article 17 GDPR\"}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ErasureSchema.Answer.class)))
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(
      responseCode = "422",
      description = "The reason is too long, or names the participant",
      content = @Content)
  Map<String, Object> erase(
      @Parameter(description = ID) String id, byte @Nullable [] body, HttpServletRequest request);

  @Operation(
      summary = "The receipt of an erasure",
      description = "Says since when no copy is left.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ErasureSchema.Answer.class)))
  @ApiResponse(responseCode = "404", description = "Nobody was erased", content = @Content)
  Map<String, Object> receipt(@Parameter(description = ID) String id);
}
