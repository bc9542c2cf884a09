package io.rollbook.participant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows for a participant from its places in organizations. */
public final class MembershipRules {

  private static final String NO_EMAIL = "do_not_email";
  private static final String NO_CONTACT = "do_not_contact";

  /** The source of a wish that was said as a follow-up status. */
  private static final String SOURCE = "followupStatus";

  private static final Set<String> FOLLOWUP_STATUSES =
      Set.of(
          "uncontacted",
          "attempted_contact",
          "contacted",
          NO_EMAIL,
          NO_CONTACT,
          "completed",
          "in_progress");

  private MembershipRules() {}

  /** What is wrong with these memberships; empty if nothing is. */
  public static List<Violation> check(Map<Long, @Nullable Membership> changes) {
    List<Violation> violations = new ArrayList<>();
    for (Membership membership : changes.values()) {
      if (membership == null) {
        continue;
      }
      String followup = membership.followupStatus();
      if (followup != null && !FOLLOWUP_STATUSES.contains(followup)) {
        violations.add(new Violation("followupStatus", "is invalid"));
      }
      if (membership.permissionId() < 1) {
        violations.add(new Violation("permissionId", "is invalid"));
      }
      String cruStatus = membership.cruStatus();
      if (cruStatus != null) {
        violations.addAll(DetailRules.checkLine("cruStatus", cruStatus));
      }
    }
    return violations;
  }

  /**
   * The status to move to: who is archived in the last organization is archived, and who is
   * restored in one goes back to the status before. Empty if the status stays.
   */
  public static Optional<ParticipantStatus> statusAfter(
      Participant before, Map<Long, @Nullable Membership> changes) {
    Map<Long, Membership> after = after(before, changes);
    boolean wasActive = hasActive(before.memberships()) || before.memberships().isEmpty();
    boolean isActive = hasActive(after);
    boolean archived = before.status() == ParticipantStatus.ARCHIVED;
    if (!archived && wasActive && !isActive && !after.isEmpty()) {
      return Optional.of(ParticipantStatus.ARCHIVED);
    }
    if (archived && !hasActive(before.memberships()) && isActive) {
      return before.nextStatuses().stream().findFirst();
    }
    return Optional.empty();
  }

  /** What the participant wishes not to happen, as far as follow-up statuses tell. */
  public static Consent consentAfter(Participant before, Map<Long, @Nullable Membership> changes) {
    Consent consent = before.consent();
    boolean noContact = says(after(before, changes), NO_CONTACT);
    boolean noEmail = noContact || says(after(before, changes), NO_EMAIL);
    boolean said = SOURCE.equals(consent.source());
    if (noEmail == consent.emailOptOut() && noContact == consent.contactOptOut()) {
      return consent;
    }
    if (noEmail || noContact) {
      boolean onlyThis = said || !consent.marketingOptOut();
      return new Consent(true, noEmail, noContact, onlyThis ? SOURCE : consent.source());
    }
    return said
        ? Consent.UNSAID
        : new Consent(consent.marketingOptOut(), false, false, consent.source());
  }

  private static Map<Long, Membership> after(
      Participant before, Map<Long, @Nullable Membership> changes) {
    Map<Long, Membership> after = new HashMap<>(before.memberships());
    changes.forEach(
        (organization, membership) -> {
          if (membership == null) {
            after.remove(organization);
          } else {
            after.put(organization, membership);
          }
        });
    return after;
  }

  private static boolean hasActive(Map<Long, Membership> memberships) {
    return memberships.values().stream().anyMatch(it -> it.archivedAt() == null);
  }

  private static boolean says(Map<Long, Membership> memberships, String status) {
    return memberships.values().stream()
        .anyMatch(it -> Objects.equals(it.followupStatus(), status));
  }
}
