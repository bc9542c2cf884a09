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
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of these routes. */
@Tag(name = "Custom fields")
interface CustomFieldDocs {

  String NUMBER = "The definition's number";

  @Operation(
      summary = "All definitions",
      description = "By number, retired ones too.",
      parameters =
          @Parameter(
              name = "active",
              in = ParameterIn.QUERY,
              description = "Only those in use, or only retired ones",
              schema = @Schema(type = "boolean")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomFieldSchema.Answers.class)))
  Map<String, Object> list(HttpServletRequest request);

  @Operation(summary = "A definition")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomFieldSchema.Answer.class)))
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  Map<String, Object> read(@Parameter(description = NUMBER) String number);

  @Operation(
      summary = "Define a custom field",
      description =
          "The code is unique without regard to case, and not the name of a standard value. Only a"
              + " list has options, and a statement always has a default. With an Idempotency-Key,"
              + " a repeat gets the same answer and defines nothing.",
      parameters =
          @Parameter(
              name = "Idempotency-Key",
              in = ParameterIn.HEADER,
              schema = @Schema(type = "string")))
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CustomFieldSchema.NewField.class),
              examples = {
                @ExampleObject(
                    name = "list",
                    value =
                        "{\"code\":\"T_Shirt_Size\",\"label\":\"T-shirt size\",\"type\":\"list\","
                            + "\"options\":[{\"code\":\"m\",\"label\":\"M\"},{\"code\":\"l\",\"label\":\"L\"}],"
                            + "\"mandatory\":false,\"default\":null,\"readOnly\":false}"),
                @ExampleObject(
                    name = "text",
                    value =
                        "{\"code\":\"Favourite_Colour\",\"label\":\"Favourite"
                            + " colour\",\"type\":\"text\"}")
              }))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CustomFieldSchema.Answer.class)))
  @ApiResponse(responseCode = "422", description = "Some members are wrong", content = @Content)
  Map<String, Object> define(
      byte @Nullable [] body, HttpServletRequest request, HttpServletResponse response);

  @Operation(
      summary = "Change a definition",
      description =
          "Absent members keep their value; null clears the default. The code and the type never"
              + " change, and neither does a retired definition. A value whose option is taken away"
              + " stays readable as its code.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CustomFieldSchema.Change.class),
              examples = @ExampleObject("{\"label\":\"Size\",\"mandatory\":true}")))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomFieldSchema.Answer.class)))
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  @ApiResponse(responseCode = "422", description = "Some members are wrong", content = @Content)
  Map<String, Object> change(
      @Parameter(description = NUMBER) String number,
      byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response);

  @Operation(
      summary = "Retire a definition",
      description =
          "It takes no new values, those that are there stay readable, and its code is free again.")
  @ApiResponse(responseCode = "204", description = "It is retired")
  @ApiResponse(responseCode = "404", description = "There is none", content = @Content)
  void retire(
      @Parameter(description = NUMBER) String number,
      HttpServletRequest request,
      HttpServletResponse response);
}
