package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of an object in either casing, and collects what is wrong with them. */
final class AzavBody {

  static final String INVALID = "is invalid";
  static final String BLANK = "can't be blank";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final ObjectNode object;
  private final String prefix;
  private final Map<String, List<String>> errors;

  private AzavBody(ObjectNode object, String prefix, Map<String, List<String>> errors) {
    this.object = object;
    this.prefix = prefix;
    this.errors = errors;
  }

  static AzavBody of(ObjectNode object) {
    return new AzavBody(object, "", new LinkedHashMap<>());
  }

  /** A member that is an object; its errors are among this one's. */
  AzavBody within(String camel, ObjectNode member) {
    return new AzavBody(member, prefix + camel + '.', errors);
  }

  Casing casing() {
    return Casing.of(object.propertyNames());
  }

  void refuse(String field, String message) {
    List<String> messages = errors.computeIfAbsent(prefix + field, _ -> new ArrayList<>());
    if (!messages.contains(message)) {
      messages.add(message);
    }
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything was wrong
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }

  /** The member, which may be JSON's null; null if it is absent. Camel case wins. */
  @Nullable JsonNode member(String camel) {
    JsonNode node = object.get(camel);
    return node == null ? object.get(Casing.snake(camel)) : node;
  }

  /**
   * Hands on a text, trimmed, or null for JSON's null and for nothing but blanks; not called if the
   * member is absent.
   */
  void text(String camel, Consumer<@Nullable String> consumer) {
    JsonNode node = member(camel);
    if (node == null) {
      return;
    }
    if (node.isNull()) {
      consumer.accept(null);
    } else if (node.isString()) {
      String text = node.asString().strip();
      consumer.accept(text.isEmpty() ? null : text);
    } else {
      refuse(camel, INVALID);
    }
  }

  /**
   * Hands on what a text means, or null for JSON's null and for nothing but blanks; not called if
   * the member is absent or means nothing.
   *
   * @return what was handed on; null if nothing was
   */
  <T> @Nullable T parsed(
      String camel, Function<String, Optional<T>> parser, Consumer<@Nullable T> consumer) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    text(
        camel,
        value -> {
          if (value == null) {
            consumer.accept(null);
            return;
          }
          parser
              .apply(value)
              .ifPresentOrElse(
                  it -> {
                    result.set(it);
                    consumer.accept(it);
                  },
                  () -> refuse(camel, INVALID));
        });
    return result.get();
  }

  /** Whether the member is absent or says nothing. */
  boolean isBlank(String camel) {
    JsonNode node = member(camel);
    return node == null || node.isNull() || isBlankText(camel);
  }

  /** Whether the member is a text of nothing but blanks. */
  boolean isBlankText(String camel) {
    JsonNode node = member(camel);
    return node != null && node.isString() && node.asString().isBlank();
  }

  /** Whether the client wrote the member in just this casing. */
  boolean hasExactly(String name) {
    return object.has(name);
  }

  /** Whether the member is there, be it null. */
  boolean has(String camel) {
    return member(camel) != null;
  }

  /**
   * The id that the client wishes for; only a uuid can be one, and anything else is passed over.
   */
  Optional<ParticipantId> id() {
    JsonNode node = member("id");
    return node != null
            && node.isString()
            && ParticipantKey.parse(node.asString()).orElse(null) instanceof ParticipantKey.ById by
        ? Optional.of(by.id())
        : Optional.empty();
  }

  /** A day of the calendar, as 2024-02-29. */
  static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
