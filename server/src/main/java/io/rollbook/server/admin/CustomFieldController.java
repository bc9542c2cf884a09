package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.admin.CustomFieldRequests.NewField;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import io.rollbook.server.customfields.WrittenField;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Parameters;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The custom fields of a workspace, for those who manage them. */
@RestController
@RequestMapping(path = CustomFieldController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CustomFieldController implements CustomFieldDocs {

  static final String PATH = "/v1/custom-fields";

  /** What fits into 64 bits for certain. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final CustomFieldDefinitions definitions;
  private final CustomFieldRequests requests;
  private final Callers callers;
  private final Positions positions;

  CustomFieldController(
      CustomFieldDefinitions definitions,
      CustomFieldRequests requests,
      Callers callers,
      Positions positions) {
    this.definitions = definitions;
    this.requests = requests;
    this.callers = callers;
    this.positions = positions;
  }

  @Override
  @GetMapping
  public Map<String, Object> list(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    @Nullable Boolean active = parameters.one("active", CustomFieldController::bool);
    parameters.check();
    return Listing.of(
        definitions.list(callers.credential().workspace()).stream()
            .filter(it -> active == null || it.active() == active)
            .map(CustomFieldController::definition)
            .toList(),
        null,
        request);
  }

  @Override
  @GetMapping("/{number}")
  public Map<String, Object> read(@PathVariable String number) {
    return Map.of(
        "data", definition(definitions.get(callers.credential().workspace(), id(number))));
  }

  @Override
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> define(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    byte[] content = JsonBodies.orEmpty(body);
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    NewField asked = requests.definition(content);
    WrittenField defined =
        definitions.define(
            caller,
            asked.code(),
            asked.type(),
            asked.settings(),
            IdempotentRequest.of(request, content));
    response.setHeader(HttpHeaders.LOCATION, PATH + '/' + defined.field().number());
    return written(defined, response);
  }

  @Override
  @PatchMapping(path = "/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> change(
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    CustomFieldId id = id(number);
    UnaryOperator<FieldSettings> change =
        requests.change(JsonBodies.orEmpty(body), definitions.get(caller.workspace(), id));
    return written(definitions.revise(caller, id, change), response);
  }

  @Override
  @DeleteMapping("/{number}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void retire(
      @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    positions.tell(definitions.retire(caller, id(number)).position(), response);
  }

  private Map<String, Object> written(WrittenField written, HttpServletResponse response) {
    positions.tell(written.position(), response);
    return Map.of("data", definition(written.field()));
  }

  private static CustomFieldId id(String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw new CustomFieldNotFound();
    }
    return new CustomFieldId(Long.parseLong(number));
  }

  private static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Map<String, @Nullable Object> definition(CustomField field) {
    FieldSettings settings = field.settings();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("number", field.number());
    members.put("code", field.code());
    members.put("label", settings.label());
    members.put("type", field.type().label());
    members.put("options", settings.options().stream().map(CustomFieldController::option).toList());
    members.put("mandatory", settings.mandatory());
    members.put("default", settings.defaultValue());
    members.put("readOnly", settings.readOnly());
    members.put("active", field.active());
    members.put("createdAt", field.createdAt().toString());
    members.put("updatedAt", field.updatedAt().toString());
    return members;
  }

  private static Map<String, Object> option(FieldOption option) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", option.code());
    members.put("label", option.label());
    return members;
  }
}
