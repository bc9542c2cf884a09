package io.rollbook.participant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what two participants can be recognized as the same person. Each kind is an index of its own,
 * because an event tells all values of one attribute at a time.
 */
public enum MatchKeys {
  /** The primary e-mail address. */
  EMAIL("match.email", Attribute.EMAIL),
  /** Other e-mail addresses. */
  OTHER_EMAIL("match.otherEmail", Attribute.CONTACT_INFORMATION),
  /** Phone numbers in E.164. */
  PHONE("match.phone", Attribute.CONTACT_INFORMATION);

  private final String namespace;
  private final Attribute attribute;

  MatchKeys(String namespace, Attribute attribute) {
    this.namespace = namespace;
    this.attribute = attribute;
  }

  /** The namespace of the shared claims. */
  public String namespace() {
    return namespace;
  }

  /** The attribute that the values are in. */
  public Attribute attribute() {
    return attribute;
  }

  /** The values, in the form in which they are compared. */
  public List<String> of(Attributes attributes) {
    Stream<String> values =
        switch (this) {
          case EMAIL -> attributes.text(Attribute.EMAIL).stream().map(MatchKeys::email);
          case OTHER_EMAIL ->
              attributes.contactPoints().stream()
                  .filter(it -> it.type().isEmail())
                  .map(it -> email(it.value()));
          case PHONE ->
              attributes.contactPoints().stream()
                  .flatMap(it -> Optional.ofNullable(it.normalized()).stream());
        };
    return values.distinct().toList();
  }

  /** The form in which e-mail addresses are compared. */
  public static String email(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
