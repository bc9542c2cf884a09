package io.rollbook.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives each contact point and each address an id that stays with it. One that is given without an
 * id is the one that was there before, if it is the same; else it is new.
 */
final class ContactIds {

  /** The primary e-mail address, unless {@link Attribute#EMAIL_CONTACT_ID} says otherwise. */
  static final int EMAIL = 1;

  static final int MAIN_ADDRESS = 2;

  private final Attributes before;
  private int last;

  /**
   * @param last the highest id that the participant ever gave
   */
  ContactIds(Attributes before, int last) {
    this.before = before;
    this.last = Math.max(last, MAIN_ADDRESS);
  }

  int last() {
    return last;
  }

  /** The same change, with an id for whatever it holds. */
  Attributes settle(Attributes change) {
    Attributes.Builder settled = Attributes.builder();
    for (Attribute attribute : change.keys()) {
      settled.set(
          attribute,
          switch (attribute) {
            case EMAIL_CONTACT_ID -> settle((Long) change.get(attribute));
            case CONTACT_INFORMATION ->
                settle(
                    before.contactPoints(),
                    change.contactPoints(),
                    ContactPoint::id,
                    ContactPoint::isSameWay,
                    (point, known) -> point.orKnown(known),
                    ContactPoint::withId);
            case OTHER_ADDRESSES ->
                settle(
                    before.otherAddresses(),
                    change.otherAddresses(),
                    PostalAddress::id,
                    (one, other) -> one.withId(0).equals(other.withId(0)),
                    (address, known) -> address.withId(known.id()),
                    PostalAddress::withId);
            default -> change.get(attribute);
          });
    }
    return settled.build();
  }

  /** A new address that became the primary one at once gets its id here. */
  private @Nullable Long settle(@Nullable Long emailId) {
    if (emailId == null) {
      return null;
    }
    long settled = emailId == 0 ? ++last : emailId;
    last = Math.max(last, Math.toIntExact(settled));
    return settled;
  }

  private interface Merge<T> {
    T apply(T given, T known);
  }

  private interface Numbered<T> {
    T apply(T given, int id);
  }

  private <T> List<T> settle(
      List<T> known,
      List<T> given,
      ToIntFunction<T> id,
      BiPredicate<T, T> same,
      Merge<T> merge,
      Numbered<T> numbered) {
    given.forEach(it -> last = Math.max(last, id.applyAsInt(it)));
    List<T> free = new ArrayList<>(known);
    free.removeIf(it -> given.stream().anyMatch(g -> id.applyAsInt(g) == id.applyAsInt(it)));
    Function<T, T> settleOne =
        it -> {
          Optional<T> match = free.stream().filter(other -> same.test(it, other)).findFirst();
          match.ifPresent(free::remove);
          return match.map(m -> merge.apply(it, m)).orElseGet(() -> numbered.apply(it, ++last));
        };
    return given.stream().map(it -> id.applyAsInt(it) == 0 ? settleOne.apply(it) : it).toList();
  }
}
