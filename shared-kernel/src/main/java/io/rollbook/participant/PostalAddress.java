package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address beside the main one; every part may be missing.
 *
 * @param kind such as "current" or "permanent", or null
 * @param lines free lines, for APIs that do not tell street and number apart
 * @param country a name or a code, as it was given
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
    @Nullable String country) {

  public PostalAddress {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /** Every text in it. */
  public Stream<String> texts() {
    Stream<@Nullable String> parts =
        Stream.of(kind, street, houseNumber, postalCode, city, region, country);
    return Stream.concat(
        parts.flatMap(Stream::ofNullable), Stream.ofNullable(lines).flatMap(List::stream));
  }
}
