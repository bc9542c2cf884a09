package io.rollbook.server.dialect.bigchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of custom fields that a client gives: an array, while everywhere else they go by the
 * number of the definition.
 *
 * @param values by number; null takes a value away
 * @param places by number, where in the array
 */
record CustomFieldItems(Map<Long, @Nullable String> values, Map<Long, Integer> places) {

  private static final String ATTRIBUTE = CustomFieldItems.class.getName();
  private static final String DEFINITION = "definitionId";
  private static final String VALUE = "value";

  /** Reads the array; an item that says nothing of a value keeps it, as members do. */
  static CustomFieldItems read(PersonBody body) {
    CustomFieldItems items = new CustomFieldItems(new LinkedHashMap<>(), new HashMap<>());
    List<PersonBody> objects = body.objects(PersonFields.CUSTOM_FIELDS);
    for (int place = 0; place < objects.size(); place++) {
      items.take(objects.get(place), place);
    }
    return items;
  }

  private void take(PersonBody item, int place) {
    Long number = item.number(DEFINITION);
    if (number == null) {
      item.refuse(DEFINITION, PersonBody.BLANK);
    } else if (places.putIfAbsent(number, place) != null) {
      item.refuse(DEFINITION, "is given more than once");
    }
    item.text(
        VALUE,
        value -> {
          if (number != null) {
            values.put(number, value);
          }
        });
  }

  /** Remembers with the request where each was, so that errors can say so. */
  void rememberIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Those that the request was found to give; none if it was not read so far. */
  static CustomFieldItems of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof CustomFieldItems items
        ? items
        : new CustomFieldItems(Map.of(), Map.of());
  }

  /** Where an error about the definition or the value of a given field is; empty if not given. */
  Optional<String> member(long number, boolean definition) {
    return Optional.ofNullable(places.get(number))
        .map(
            it -> PersonFields.CUSTOM_FIELDS + '[' + it + "]." + (definition ? DEFINITION : VALUE));
  }
}
