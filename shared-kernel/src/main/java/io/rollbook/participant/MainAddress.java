package io.rollbook.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The main address, whose parts are attributes, as one postal address. */
final class MainAddress {

  /** The kind of address that the main one is. */
  private static final String KIND = "current";

  private static final List<Attribute> LINES =
      List.of(Attribute.ADDRESS_LINE_2, Attribute.ADDRESS_LINE_3, Attribute.ADDRESS_LINE_4);

  private MainAddress() {}

  /** Empty if no part of it is known. */
  static Optional<PostalAddress> of(Attributes attributes) {
    if (Attribute.MAIN_ADDRESS.stream().allMatch(part -> attributes.get(part) == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new PostalAddress(
            KIND,
            lines(attributes),
            text(attributes, Attribute.STREET),
            text(attributes, Attribute.HOUSE_NUMBER),
            text(attributes, Attribute.POSTAL_CODE),
            text(attributes, Attribute.CITY),
            text(attributes, Attribute.REGION),
            text(attributes, Attribute.COUNTRY),
            ContactIds.MAIN_ADDRESS));
  }

  /** Whether an address may be the main one. */
  static boolean canBe(PostalAddress address) {
    return address.kind() == null || KIND.equals(address.kind());
  }

  /** Sets every part; without an address, to nothing. */
  static void set(@Nullable PostalAddress address, Attributes.Builder attributes) {
    attributes.set(Attribute.STREET, address == null ? null : address.street());
    attributes.set(Attribute.HOUSE_NUMBER, address == null ? null : address.houseNumber());
    attributes.set(Attribute.POSTAL_CODE, address == null ? null : address.postalCode());
    attributes.set(Attribute.CITY, address == null ? null : address.city());
    attributes.set(Attribute.REGION, address == null ? null : address.region());
    attributes.set(Attribute.COUNTRY, address == null ? null : address.country());
    List<String> lines = address == null || address.lines() == null ? List.of() : address.lines();
    for (int i = 0; i < LINES.size(); i++) {
      attributes.set(LINES.get(i), i < lines.size() ? lines.get(i) : null);
    }
  }

  /** A line that is empty keeps its place if another follows. */
  private static List<String> lines(Attributes attributes) {
    List<String> lines =
        new ArrayList<>(LINES.stream().map(line -> attributes.text(line).orElse("")).toList());
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static @Nullable String text(Attributes attributes, Attribute part) {
    return attributes.text(part).orElse(null);
  }
}
