package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a participant gains from a duplicate because it lacks it, or gives back.
 *
 * @param attributes without the two that are lists
 * @param contactPoints those that are added, with the ids that they have at the participant;
 *     likewise {@code addresses}
 * @param consent what was wished not to happen and is now too; null if there is no such wish
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Gain(
    Attributes attributes,
    List<ContactPoint> contactPoints,
    List<PostalAddress> addresses,
    Map<IdentifierNamespace, String> identifiers,
    Map<Long, String> customFields,
    @Nullable Consent consent,
    List<Membership> memberships,
    List<Enrolment> enrolments,
    List<LedgerEntry> ledger) {

  /** Nothing at all. */
  public static final Gain NOTHING =
      new Gain(
          Attributes.NONE,
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          null,
          List.of(),
          List.of(),
          List.of());

  public Gain {
    contactPoints = List.copyOf(orEmpty(contactPoints));
    addresses = List.copyOf(orEmpty(addresses));
    identifiers = identifiers == null ? Map.of() : Map.copyOf(identifiers);
    customFields = customFields == null ? Map.of() : Map.copyOf(customFields);
    memberships = List.copyOf(orEmpty(memberships));
    enrolments = List.copyOf(orEmpty(enrolments));
    ledger = List.copyOf(orEmpty(ledger));
    attributes = attributes == null ? Attributes.NONE : attributes;
  }

  /** The contact points as if they were attributes. */
  public Attributes pointsAsAttributes() {
    return Attributes.builder().set(Attribute.CONTACT_INFORMATION, contactPoints).build();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
