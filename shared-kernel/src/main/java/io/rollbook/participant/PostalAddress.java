package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address beside the main one; every part may be missing.
 *
 * @param kind such as "current" or "permanent", or null
 * @param lines free lines, for APIs that do not tell street and number apart
 * @param country a name or a code, as it was given
 * @param id tells it from the participant's other addresses and contact points, for ever; 0 if it
 *     has none yet
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PostalAddress(
    @Nullable String kind,
    @Nullable List<String> lines,
    @Nullable String street,
    @Nullable String houseNumber,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int id) {

  public PostalAddress {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /** What a JSON parser made of one, in which absent members have their defaults. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PostalAddress ofJson(Map<String, ?> json) {
    List<?> lines = json.get("lines") instanceof List<?> list ? list : List.of();
    return new PostalAddress(
        (String) json.get("kind"),
        lines.stream().map(String.class::cast).toList(),
        (String) json.get("street"),
        (String) json.get("houseNumber"),
        (String) json.get("postalCode"),
        (String) json.get("city"),
        (String) json.get("region"),
        (String) json.get("country"),
        json.get("id") instanceof Number number ? number.intValue() : 0);
  }

  /** The same under an id. */
  public PostalAddress withId(int newId) {
    return new PostalAddress(
        kind, lines, street, houseNumber, postalCode, city, region, country, newId);
  }

  /** Whether letters to both arrive at the same place, whatever their kind. */
  boolean isSamePlace(PostalAddress other) {
    return texts()
        .filter(it -> !it.equals(kind))
        .toList()
        .equals(other.texts().filter(it -> !it.equals(other.kind)).toList());
  }

  /** Every text in it. */
  public Stream<String> texts() {
    Stream<@Nullable String> parts =
        Stream.of(kind, street, houseNumber, postalCode, city, region, country);
    return Stream.concat(
        parts.flatMap(Stream::ofNullable), Stream.ofNullable(lines).flatMap(List::stream));
  }
}
