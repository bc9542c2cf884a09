package io.rollbook.participant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a participant gains from a duplicate, and what it can give back. */
public final class Merging {

  private static final Set<Attribute> LISTS =
      Set.of(Attribute.CONTACT_INFORMATION, Attribute.OTHER_ADDRESSES);

  private Merging() {}

  /** What names a participant, and whatever was merged into it before. */
  public static List<Alias> aliases(Participant participant) {
    List<Alias> aliases = new ArrayList<>();
    Map<IdentifierNamespace, String> unique =
        participant.identifiers().entrySet().stream()
            .filter(it -> it.getKey().unique())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    aliases.add(new Alias(participant.id(), participant.number(), unique));
    participant.merged().forEach(it -> aliases.addAll(it.aliases()));
    return aliases;
  }

  /** What the survivor lacks and the duplicate has. */
  public static Gain gain(Participant survivor, Participant duplicate) {
    ContactBook book = new ContactBook(survivor.attributes());
    ContactBook known = new ContactBook(duplicate.attributes());
    Attributes.Builder attributes = Attributes.builder();
    lacking(survivor, duplicate).forEach(it -> attributes.set(it, duplicate.attributes().get(it)));
    if (book.addresses().stream().noneMatch(it -> it.id() == ContactIds.MAIN_ADDRESS)) {
      Attribute.MAIN_ADDRESS.stream()
          .filter(it -> duplicate.attributes().get(it) != null)
          .forEach(it -> attributes.set(it, duplicate.attributes().get(it)));
    }
    Attributes gained = attributes.build();
    ContactIds ids = new ContactIds(survivor.attributes(), survivor.lastContactId());
    return new Gain(
        gained,
        newPoints(survivor.attributes().with(gained), known, duplicate, ids),
        newAddresses(survivor.attributes().with(gained), known, ids),
        rest(duplicate.identifiers(), survivor.identifiers()),
        rest(duplicate.customFields(), survivor.customFields()),
        objections(survivor.consent(), duplicate.consent()),
        List.copyOf(rest(duplicate.memberships(), survivor.memberships()).values()),
        List.copyOf(rest(duplicate.enrolments(), survivor.enrolments()).values()),
        duplicate.ledger().entries().stream()
            .filter(duplicate.ledger()::counts)
            .filter(it -> !isCounted(it, survivor.ledger()))
            .map(it -> underFreeReference(it, survivor.ledger(), duplicate))
            .toList());
  }

  /** The same booking that was made for both is one. */
  private static boolean isCounted(LedgerEntry entry, Ledger ledger) {
    return ledger
        .entry(entry.kind(), entry.reference())
        .filter(it -> it.isSame(entry) && ledger.counts(it))
        .isPresent();
  }

  private static LedgerEntry underFreeReference(
      LedgerEntry entry, Ledger ledger, Participant duplicate) {
    return ledger.entry(entry.kind(), entry.reference()).isEmpty()
        ? entry
        : new LedgerEntry(
            entry.kind(),
            entry.reference() + " (" + duplicate.serialNumber() + ')',
            entry.amount(),
            entry.currency());
  }

  private static Set<Attribute> lacking(Participant survivor, Participant duplicate) {
    return duplicate.attributes().keys().stream()
        .filter(it -> !LISTS.contains(it) && !Attribute.MAIN_ADDRESS.contains(it))
        .filter(it -> it != Attribute.EMAIL_CONTACT_ID)
        .filter(it -> survivor.attributes().get(it) == null)
        .collect(Collectors.toSet());
  }

  private static List<ContactPoint> newPoints(
      Attributes survivor, ContactBook known, Participant duplicate, ContactIds ids) {
    ContactBook book = new ContactBook(survivor);
    known.emails().forEach(it -> book.addEmail(it.value(), false));
    duplicate.attributes().contactPoints().stream()
        .filter(it -> !it.type().isEmail())
        .filter(it -> survivor.contactPoints().stream().noneMatch(it::isSameWay))
        .forEach(it -> book.addPoint(it.withId(0)));
    Set<Integer> before =
        survivor.contactPoints().stream().map(ContactPoint::id).collect(Collectors.toSet());
    return ids.settle(book.changes()).contactPoints().stream()
        .filter(it -> !before.contains(it.id()))
        .toList();
  }

  private static List<PostalAddress> newAddresses(
      Attributes survivor, ContactBook known, ContactIds ids) {
    ContactBook book = new ContactBook(survivor);
    known.addresses().forEach(book::addAddress);
    Set<Integer> before =
        survivor.otherAddresses().stream().map(PostalAddress::id).collect(Collectors.toSet());
    return ids.settle(book.changes()).otherAddresses().stream()
        .filter(it -> !before.contains(it.id()))
        .toList();
  }

  private static @Nullable Consent objections(Consent survivor, Consent duplicate) {
    Consent both = survivor.and(duplicate);
    return both.equals(survivor) ? null : both;
  }

  private static <K, V extends @Nullable Object> Map<K, V> rest(Map<K, V> all, Map<K, ?> without) {
    Map<K, V> rest = new HashMap<>(all);
    rest.keySet().removeAll(without.keySet());
    return rest;
  }

  /**
   * What of a registration a participant lacks who is there already.
   *
   * @param given as for someone new
   */
  public static ParticipantChange fill(Participant participant, ParticipantChange given) {
    ContactBook book = new ContactBook(participant.attributes());
    ContactBook more = new ContactBook(given.attributes());
    more.emails().forEach(it -> book.addEmail(it.value(), false));
    more.phones().forEach(it -> book.addPhone(it.withId(0)));
    more.addresses().forEach(book::addAddress);
    Attributes.Builder scalars = Attributes.builder();
    given.attributes().keys().stream()
        .filter(it -> !ContactBook.COVERS.contains(it))
        .filter(it -> participant.attributes().get(it) == null)
        .forEach(it -> scalars.set(it, given.attributes().get(it)));
    boolean objects = Boolean.TRUE.equals(given.marketingOptOut());
    return new ParticipantChange(
        book.changes().and(scalars.build()),
        rest(given.identifiers(), participant.identifiers()),
        rest(given.customFields(), participant.customFields()),
        objects ? Boolean.TRUE : null,
        rest(given.memberships(), participant.memberships()));
  }

  /**
   * What of the gain the participant still has as it came, and so can give back. Identifiers by
   * which the duplicate was known go with it, even if the participant has taken them on since.
   */
  public static Gain returnable(Participant participant, MergedDuplicate merge) {
    Gain gain = merge.gained();
    Attributes.Builder attributes = Attributes.builder();
    for (Attribute attribute : gain.attributes().keys()) {
      Object value = gain.attributes().get(attribute);
      if (Objects.equals(value, participant.attributes().get(attribute))) {
        attributes.set(attribute, value);
      }
    }
    return new Gain(
        attributes.build(),
        common(gain.contactPoints(), participant.attributes().contactPoints()),
        common(gain.addresses(), participant.attributes().otherAddresses()),
        returnable(participant.identifiers(), merge),
        common(gain.customFields(), participant.customFields()),
        participant.consent().equals(gain.consent()) ? gain.consent() : null,
        common(gain.memberships(), List.copyOf(participant.memberships().values())),
        common(gain.enrolments(), List.copyOf(participant.enrolments().values())),
        gain.ledger());
  }

  private static Map<IdentifierNamespace, String> returnable(
      Map<IdentifierNamespace, String> identifiers, MergedDuplicate merge) {
    Map<IdentifierNamespace, String> returnable =
        new HashMap<>(common(merge.gained().identifiers(), identifiers));
    identifiers.forEach(
        (namespace, value) -> {
          if (merge.aliases().stream().anyMatch(alias -> alias.has(namespace, value))) {
            returnable.put(namespace, value);
          }
        });
    return returnable;
  }

  private static <T> List<T> common(List<T> one, List<T> other) {
    return one.stream().filter(other::contains).toList();
  }

  private static <K, V> Map<K, V> common(Map<K, V> one, Map<K, V> other) {
    Map<K, V> common = new HashMap<>(one);
    common.entrySet().retainAll(other.entrySet());
    return common;
  }

  /** The names of the fields that were gained, changed since, and so are not given back. */
  public static List<String> kept(Gain gain, Gain returned) {
    List<String> kept = new ArrayList<>();
    gain.attributes().keys().stream()
        .filter(it -> !returned.attributes().keys().contains(it))
        .forEach(it -> kept.add(it.label()));
    if (returned.contactPoints().size() < gain.contactPoints().size()) {
      kept.add(Attribute.CONTACT_INFORMATION.label());
    }
    if (returned.addresses().size() < gain.addresses().size()) {
      kept.add(Attribute.OTHER_ADDRESSES.label());
    }
    rest(gain.identifiers(), returned.identifiers()).keySet().forEach(it -> kept.add(it.label()));
    rest(gain.customFields(), returned.customFields())
        .keySet()
        .forEach(it -> kept.add("customFields." + it));
    if (gain.consent() != null && returned.consent() == null) {
      kept.add("consent");
    }
    gain.memberships().stream()
        .filter(it -> !returned.memberships().contains(it))
        .forEach(it -> kept.add("memberships." + it.organizationId()));
    gain.enrolments().stream()
        .filter(it -> !returned.enrolments().contains(it))
        .forEach(it -> kept.add("experiments." + it.experiment()));
    return kept.stream().sorted().toList();
  }
}
