package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.AttributeType;
import io.rollbook.participant.DetailRules;
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
    boolean taken =
        person.book().emails().stream()
            .anyMatch(it -> it.id() != own && it.value().equalsIgnoreCase(address));
    if (taken) {
      person.refuse(object.at(EMAIL), "Email has already been taken");
    } else if (!person.book().changeEmail(own, address, primary)) {
      person.refuse(object.atId(), "Id " + Faults.MISSING);
    }
  }
}
