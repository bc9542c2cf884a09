package io.rollbook.participant;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition on the participants of a list. */
public sealed interface ParticipantFilter {

  /** In one of these statuses. */
  record StatusIn(Set<ParticipantStatus> statuses) implements ParticipantFilter {
    public StatusIn {
      statuses = Set.copyOf(statuses);
    }
  }

  /** With exactly this primary e-mail address, in any case. */
  record EmailIs(String email) implements ParticipantFilter {}

  /** With this text in a name or in the primary e-mail address, ignoring case and accents. */
  record TextContains(String text) implements ParticipantFilter {}

  /** With a last name that begins so, ignoring case and accents. */
  record LastNameStartsWith(String prefix) implements ParticipantFilter {}

  /** Changed at or after {@code from} and before or at {@code to}; null for no bound. */
  record UpdatedWithin(@Nullable Instant from, @Nullable Instant to) implements ParticipantFilter {}

  /** Registered at or after {@code from} and before {@code to}; null for no bound. */
  record CreatedWithin(@Nullable Instant from, @Nullable Instant to) implements ParticipantFilter {}

  /** With one of these numbers, or with none of them. */
  record NumberIn(Set<Long> numbers, boolean negated) implements ParticipantFilter {
    public NumberIn {
      numbers = Set.copyOf(numbers);
    }
  }

  /** With one of these ids, or with none of them. */
  record IdIn(Set<ParticipantId> ids, boolean negated) implements ParticipantFilter {
    public IdIn {
      ids = Set.copyOf(ids);
    }
  }

  /** With exactly this number at a contact point of one of these kinds. */
  record PhoneIs(Set<ContactPoint.Kind> kinds, String number) implements ParticipantFilter {
    public PhoneIs {
      kinds = Set.copyOf(kinds);
    }
  }

  /** At one of these contacts. */
  record ContactIn(Set<Long> contactIds) implements ParticipantFilter {
    public ContactIn {
      contactIds = Set.copyOf(contactIds);
    }
  }

  /** Of one of these genders. */
  record GenderIn(Set<Gender> genders) implements ParticipantFilter {
    public GenderIn {
      genders = Set.copyOf(genders);
    }
  }

  /** Who said, or did not say, that marketing is unwanted. */
  record OptedOut(boolean optedOut) implements ParticipantFilter {}

  /** With a place in one of these organizations. */
  record MemberOf(Set<Long> organizationIds) implements ParticipantFilter {
    public MemberOf {
      organizationIds = Set.copyOf(organizationIds);
    }
  }

  /** With one of these permissions in some organization. */
  record PermissionIn(Set<Long> permissionIds) implements ParticipantFilter {
    public PermissionIn {
      permissionIds = Set.copyOf(permissionIds);
    }
  }

  /** With one of these follow-up statuses in some organization. */
  record FollowupIn(Set<String> statuses) implements ParticipantFilter {
    public FollowupIn {
      statuses = Set.copyOf(statuses);
    }
  }

  /** Enrolled in this experiment. */
  record EnrolledIn(String experiment) implements ParticipantFilter {}

  /**
   * With exactly this value in the flat document.
   *
   * @param name of a custom field or of a standard value, in any spelling
   */
  record ValueIs(String name, String value) implements ParticipantFilter {}
}
