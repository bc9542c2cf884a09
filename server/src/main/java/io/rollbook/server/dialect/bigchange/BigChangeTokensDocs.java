package io.rollbook.server.dialect.bigchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What OpenAPI says of this route. */
@Tag(name = "BigChange")
interface BigChangeTokensDocs {

  @Operation(
      summary = "Get a token",
      description =
          "OAuth 2.0 client credentials. The client is a credential's label or id, its secret the"
              + " credential's token; in the body or by HTTP Basic.")
  @SecurityRequirements
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
              schema = @Schema(implementation = BigChangeSchema.TokenRequest.class),
              examples =
                  @ExampleObject(
                      "grant_type=client_credentials&client_id=demo-client"
                          + "&client_secret=demo-secret")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.Token.class)))
  @ApiResponse(
      responseCode = "400",
      description = "Unreadable, or more than the client may have",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.OAuthError.class)))
  @ApiResponse(
      responseCode = "401",
      description = "The client is unknown, or its secret is wrong",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.OAuthError.class)))
  ResponseEntity<Map<String, Object>> issue(HttpServletRequest request);
}
