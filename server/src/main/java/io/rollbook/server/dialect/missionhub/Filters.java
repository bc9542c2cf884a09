package io.rollbook.server.dialect.missionhub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code filters[…]} of a list, by name; those that say nothing are left out. */
final class Filters {

  static final String IDS = "ids";
  static final String EXCLUDE_IDS = "exclude_ids";
  static final String NAME = "name";
  static final String GENDERS = "genders";
  static final String ORGANIZATION_IDS = "organization_ids";
  static final String PERMISSIONS = "permissions";
  static final String STATUSES = "statuses";
  static final String ASSIGNED_TOS = "assigned_tos";
  static final String INCLUDE_ARCHIVED = "include_archived";
  static final String UPDATED_AT = "updated_at";

  private static final Set<String> KNOWN =
      Set.of(
          IDS,
          EXCLUDE_IDS,
          NAME,
          GENDERS,
          ORGANIZATION_IDS,
          PERMISSIONS,
          STATUSES,
          ASSIGNED_TOS,
          INCLUDE_ARCHIVED,
          UPDATED_AT);

  /** One parameter of the API has two names. */
  private static final Pattern FORM =
      Pattern.compile("filters\\[([^\\[\\]]*)](.*)|(organization_ids)((?:\\[])?)");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Filters() {}

  /**
   * Takes the filters out of a query.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if there is one that Rollbook knows
   *     nothing of: without it, others would be listed than were asked for
   */
  static Filters read(HttpServletRequest request) {
    Filters filters = new Filters();
    request.getParameterMap().forEach(filters::add);
    return filters;
  }

  private void add(String parameter, String... given) {
    Matcher matcher = FORM.matcher(parameter);
    if (!matcher.matches()) {
      if (parameter.startsWith("filters")) {
        throw Faults.parameter("filters", "Filters must be named");
      }
      return;
    }
    boolean inBrackets = matcher.group(1) != null;
    String name = inBrackets ? matcher.group(1) : matcher.group(3);
    String rest = inBrackets ? matcher.group(2) : matcher.group(4);
    List<String> said =
        Arrays.stream(given).map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (said.isEmpty()) {
      return;
    }
    if (!KNOWN.contains(name) || !(rest.isEmpty() || rest.equals("[]"))) {
      throw Faults.parameter("filters", "Filters name something unknown");
    }
    values.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(said);
  }

  /** The value of a filter that is one text. */
  Optional<String> text(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The values of a filter that is a list.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if one cannot be read
   */
  <T> List<T> list(String name, Function<String, Optional<T>> parser) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(it -> Arrays.stream(it.split(",")))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(it -> parser.apply(it).orElseThrow(() -> invalid(name)))
        .toList();
  }

  static RuntimeException invalid(String name) {
    return Faults.parameter("filters[" + name + ']', MissionHub.human(name) + ' ' + Faults.INVALID);
  }
}
