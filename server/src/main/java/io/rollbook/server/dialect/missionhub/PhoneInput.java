package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as a client sends it.
 *
 * @param id null if it is new
 * @param number null if it is to stay as it is
 */
record PhoneInput(
    ResourceObject object,
    ResourceIds.@Nullable Child id,
    @Nullable String number,
    Given<String> location,
    Given<Boolean> primary,
    Given<Boolean> validated)
    implements ChildInput {

  /** The location that is a kind of number of its own. */
  static final String MOBILE = "mobile";

  private static final String NUMBER = "number";

  static PhoneInput read(ResourceObject object, boolean ofNewPerson) {
    ResourceIds.Child id = OwnId.read(object, ofNewPerson, ResourceIds::child);
    Given<String> number = object.text(NUMBER);
    if (number.clears() || (id == null && !object.has(NUMBER))) {
      object.refuse(NUMBER, Faults.BLANK);
    }
    return new PhoneInput(
        object,
        id,
        number.value(),
        object.text("location"),
        object.flag("primary"),
        object.flag("validated"));
  }

  @Override
  public void applyTo(Draft person) {
    if (id == null) {
      if (number != null) {
        person.book().addPhone(changed(new ContactPoint(Kind.PHONE, number)));
      }
      return;
    }
    int own = person.own(id).orElse(-1);
    Optional<ContactPoint> known =
        person.book().phones().stream().filter(it -> it.id() == own).findFirst();
    known.ifPresentOrElse(
        it -> person.book().changePhone(own, changed(number == null ? it : it.withValue(number))),
        () -> person.refuse(object.atId(), "Id " + Faults.MISSING));
  }

  private ContactPoint changed(ContactPoint known) {
    Kind kind = known.type();
    String at = known.location();
    if (location.present()) {
      at = location.value();
      if (MOBILE.equalsIgnoreCase(at)) {
        kind = Kind.MOBILE;
        at = null;
      } else if (kind == Kind.MOBILE) {
        kind = Kind.PHONE;
      }
    }
    return new ContactPoint(
        kind,
        known.value(),
        known.extension(),
        primary.present() ? Boolean.TRUE.equals(primary.value()) : known.primary(),
        validated.present() ? Boolean.TRUE.equals(validated.value()) : known.validated(),
        at,
        known.normalized(),
        known.id());
  }
}
