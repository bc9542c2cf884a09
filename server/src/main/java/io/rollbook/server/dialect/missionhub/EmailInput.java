package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.AttributeType;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.DetailRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as a client sends it.
 *
 * @param id null if it is new
 * @param address null if it is to stay as it is
 */
record EmailInput(
    ResourceObject object,
    ResourceIds.@Nullable Child id,
    @Nullable String address,
    boolean primary)
    implements ChildInput {

  private static final String EMAIL = "email";

  static EmailInput read(ResourceObject object, boolean ofNewPerson) {
    ResourceIds.Child id = OwnId.read(object, ofNewPerson, ResourceIds::child);
    Given<String> address = object.text(EMAIL, AttributeType.EMAIL.maxLength());
    String value = address.value();
    if (value == null && (address.present() || (id == null && !object.has(EMAIL)))) {
      object.refuse(EMAIL, Faults.BLANK);
    } else if (value != null && !DetailRules.isEmail(value)) {
      object.refuse(EMAIL, Faults.INVALID);
    }
    return new EmailInput(object, id, value, Boolean.TRUE.equals(object.flag("primary").value()));
  }

  @Override
  public void applyTo(Draft person) {
    if (id == null) {
      if (address != null) {
        person.book().addEmail(address, primary);
      }
      return;
    }
    int own = person.own(id).orElse(-1);
    boolean there = person.book().emails().stream().anyMatch(it -> it.id() == own);
    if (there) {
      person.book().changeEmail(own, address, withoutTheSame(own, person.book()) || primary);
    } else {
      person.refuse(object.atId(), "Id " + Faults.MISSING);
    }
  }

  /**
   * Takes away what is to be the same address: the person had it, or it came with somebody who was
   * merged.
   *
   * @return whether it was the primary one
   */
  private boolean withoutTheSame(int own, ContactBook book) {
    Optional<ContactPoint> same =
        book.emails().stream()
            .filter(it -> it.id() != own && it.value().equalsIgnoreCase(address))
            .findFirst();
    same.ifPresent(it -> book.removeEmail(it.id()));
    return same.filter(ContactPoint::primary).isPresent();
  }
}
