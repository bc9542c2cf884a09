package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A person in the making: what is there, and what a request changes of it. */
final class Draft {

  private final @Nullable Participant before;
  private final ContactBook book;
  private final Map<Long, Membership> memberships;
  private final ParticipantChange.Builder change = ParticipantChange.builder();
  private final Faults faults = new Faults();

  private Draft(@Nullable Participant before) {
    this.before = before;
    this.book = new ContactBook(before == null ? Attributes.NONE : before.attributes());
    this.memberships = new HashMap<>(before == null ? Map.of() : before.memberships());
  }

  /** Of somebody new. */
  static Draft ofNew() {
    return new Draft(null);
  }

  /** Of somebody who is there. */
  static Draft of(Participant before) {
    return new Draft(before);
  }

  ContactBook book() {
    return book;
  }

  @Nullable Membership membership(long organizationId) {
    return memberships.get(organizationId);
  }

  void put(Membership membership) {
    memberships.put(membership.organizationId(), membership);
    change.membership(membership);
  }

  /** What the person knows a child by; empty if the id is another person's. */
  OptionalInt own(ResourceIds.Child id) {
    return isOwn(id.number()) ? OptionalInt.of(id.child()) : OptionalInt.empty();
  }

  boolean isOwn(long number) {
    return before != null && before.number() == number;
  }

  void refuse(String pointer, String detail) {
    faults.add(pointer, detail);
  }

  /**
   * What is to be different.
   *
   * @param scalars the attributes that are not in the contact book
   * @throws io.rollbook.server.web.RequestRefused with 422 if something cannot be
   */
  ParticipantChange change(Attributes scalars) {
    faults.check();
    return change.attributes(book.changes().and(scalars)).build();
  }
}
