package io.rollbook.server.dialect.bigchange;

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
@Tag(name = "BigChange")
interface BigChangePersonsDocs {

  @Operation(
      summary = "Create a person",
      description =
          "Create a new person (required scope contacts:persons:write). With an Idempotency-Key, a"
              + " repeat gets the same answer and creates nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @CustomerOperation
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = BigChangeSchema.Create.class),
              examples = {
                @ExampleObject(
                    name = "minimal",
                    value =
                        "{\"contactId\":30966833,\"forename\":\"Jo\",\"surname\":\"Bloggs\","
                            + "\"email\":\"jo.bloggs@example.com\"}"),
                @ExampleObject(
                    name = "full",
                    value =
                        "{\"contactId\":30966833,\"title\":\"Ms\",\"forename\":\"Jo\",\"surname\":\"Bloggs\","
                            + "\"email\":\"jo.bloggs@example.com\",\"mobile\":\"+447700900123\","
                            + "\"landline\":\"+441130000000\",\"extension\":\"12\",\"position\":\"Site"
                            + " manager\",\"department\":\"Operations\","
                            + "\"isOptedOut\":false,\"customFields\":[]}")
              }))
  @ApiResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.Created.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some properties break a rule",
      content =
          @Content(
              mediaType = CustomerOperation.PROBLEM,
              schema = @Schema(implementation = BigChangeSchema.Problem.class)))
  Map<String, Object> create(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @Operation(
      summary = "Get a person",
      description =
          "Required scope contacts:persons:read. Values of custom fields are those to be shown: of"
              + " a list the option's label, of a statement always its text.")
  @CustomerOperation
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BigChangeSchema.Person.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or not with this customer",
      content =
          @Content(
              mediaType = CustomerOperation.PROBLEM,
              schema = @Schema(implementation = BigChangeSchema.Problem.class)))
  Map<String, Object> read(
      String personId, HttpServletRequest request, HttpServletResponse response);

  @Operation(
      summary = "Update a person",
      description =
          "Required scope contacts:persons:write. What is absent keeps its value, null unsets it"
              + " where it can be unset; at least one value must be provided. PUT means the same.",
      parameters =
          @Parameter(
              name = "If-Match",
              in = ParameterIn.HEADER,
              description = "The ETag that must still hold, else 412",
              schema = @Schema(type = "string")))
  @CustomerOperation
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = BigChangeSchema.Update.class),
              examples = @ExampleObject("{\"title\":null,\"position\":\"Site manager\"}")))
  @ApiResponse(responseCode = "204", description = "Updated", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or not with this customer",
      content =
          @Content(
              mediaType = CustomerOperation.PROBLEM,
              schema = @Schema(implementation = BigChangeSchema.Problem.class)))
  @ApiResponse(
      responseCode = "422",
      description = "Some properties break a rule",
      content =
          @Content(
              mediaType = CustomerOperation.PROBLEM,
              schema = @Schema(implementation = BigChangeSchema.Problem.class)))
  void update(
      String personId,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Delete a person",
      description =
          "An extension: erases the person for good. Required scope contacts:persons:write.",
      parameters =
          @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string")))
  @CustomerOperation
  @ApiResponse(responseCode = "204", description = "Deleted", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "There is none, or not with this customer",
      content =
          @Content(
              mediaType = CustomerOperation.PROBLEM,
              schema = @Schema(implementation = BigChangeSchema.Problem.class)))
  void delete(String personId, HttpServletRequest request, HttpServletResponse response);
}
