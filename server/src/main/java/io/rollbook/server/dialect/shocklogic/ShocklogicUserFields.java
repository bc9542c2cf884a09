package io.rollbook.server.dialect.shocklogic;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import io.rollbook.server.customfields.WrittenField;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The fields that a project asks for beside the standard ones. */
@RestController
@RequestMapping(
    path = "/v1.0/{key}/" + ShocklogicUserFields.NAME,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ShocklogicUserFields implements ShocklogicUserFieldsDocs {

  static final String NAME = "UserFields";

  private final CustomFieldDefinitions definitions;
  private final Callers callers;
  private final Positions positions;
  private final JsonBodies json;

  ShocklogicUserFields(
      CustomFieldDefinitions definitions, Callers callers, Positions positions, JsonBodies json) {
    this.definitions = definitions;
    this.callers = callers;
    this.positions = positions;
    this.json = json;
  }

  @Override
  @GetMapping
  public Map<String, Object> list(HttpServletRequest request) {
    Caller caller = callers.current(request, ShocklogicProfiles.DIALECT);
    return Map.of(
        "data",
        definitions.list(caller.workspace()).stream().map(ShocklogicUserFields::shown).toList());
  }

  @Override
  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, ShocklogicProfiles.OTHER_JSON})
  @ResponseStatus(HttpStatus.CREATED)
  public Map<String, Object> define(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = callers.current(request, ShocklogicProfiles.DIALECT);
    byte[] content = JsonBodies.orEmpty(body);
    UserFieldInput input = UserFieldInput.read(json.object(content));
    WrittenField defined =
        definitions.define(
            caller,
            input.code(),
            input.type(),
            input.settings(),
            IdempotentRequest.of(request, content));
    positions.tell(defined.position(), response);
    return shown(defined.field());
  }

  private static Map<String, Object> shown(CustomField field) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("Id", Long.toString(field.number()));
    shown.put(UserFieldInput.CODE, field.code());
    shown.put(UserFieldInput.LABEL, field.label());
    shown.put(UserFieldInput.TYPE, UserFieldType.labelOf(field.type()));
    shown.put(UserFieldInput.OPTIONS, options(field));
    shown.put(UserFieldInput.DEFAULT, field.settings().defaultValue());
    shown.put(UserFieldInput.MANDATORY, field.settings().mandatory());
    shown.put(UserFieldInput.READ_ONLY, field.settings().readOnly());
    shown.put("Active", field.active());
    return shown;
  }

  private static List<Map<String, String>> options(CustomField field) {
    return field.settings().options().stream()
        .map(
            option -> {
              Map<String, String> shown = new LinkedHashMap<>();
              shown.put(UserFieldInput.CODE, option.code());
              shown.put(UserFieldInput.LABEL, option.label());
              return shown;
            })
        .toList();
  }
}
