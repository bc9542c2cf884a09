package io.rollbook.server.dialect;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one API shows of a participant; null where it shows that it knows nothing. */
final class Facts {

  private final Map<Fact, @Nullable String> values = new EnumMap<>(Fact.class);

  static Facts of() {
    return new Facts();
  }

  Facts and(Fact fact, @Nullable String value) {
    values.put(fact, value);
    return this;
  }

  /** A scalar of a JSON document; null if it is null, absent or an empty text. */
  Facts and(Fact fact, JsonNode node) {
    boolean nothing = node.isNull() || node.isMissingNode() || node.asString().isEmpty();
    return and(fact, nothing ? null : node.asString());
  }

  Facts and(Facts others) {
    values.putAll(others.values);
    return this;
  }

  /** The text; fails if there is none. */
  String get(Fact fact) {
    String value = values.get(fact);
    if (value == null) {
      throw new AssertionError("Nothing is known of " + fact);
    }
    return value;
  }

  Map<Fact, @Nullable String> values() {
    return values;
  }

  /** What these say of all that others speak of; null where they say nothing. */
  Map<Fact, @Nullable String> about(Facts others) {
    Map<Fact, @Nullable String> answers = new EnumMap<>(Fact.class);
    others.values.keySet().forEach(fact -> answers.put(fact, values.get(fact)));
    return answers;
  }
}
