package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Gender;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipRules;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantFilter.FollowupIn;
import io.rollbook.participant.ParticipantFilter.GenderIn;
import io.rollbook.participant.ParticipantFilter.MemberOf;
import io.rollbook.participant.ParticipantFilter.NumberIn;
import io.rollbook.participant.ParticipantFilter.PermissionIn;
import io.rollbook.participant.ParticipantFilter.StatusIn;
import io.rollbook.participant.ParticipantFilter.TextContains;
import io.rollbook.participant.ParticipantFilter.UpdatedWithin;
import io.rollbook.participant.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the filters of a list mean that say something of the people themselves. */
final class PeopleFilters {

  private static final Map<String, Long> PERMISSIONS =
      Map.of("admin", 1L, "no_permission", 2L, "owner", 3L, "user", 4L);

  private PeopleFilters() {}

  /**
   * The conditions; without being asked for, the archived are not among the people.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if a filter cannot be read
   */
  static List<ParticipantFilter> read(Filters filters) {
    List<ParticipantFilter> conditions = new ArrayList<>();
    add(conditions, filters, Filters.IDS, ResourceIds::number, it -> new NumberIn(it, false));
    add(
        conditions,
        filters,
        Filters.EXCLUDE_IDS,
        ResourceIds::number,
        it -> new NumberIn(it, true));
    add(conditions, filters, Filters.GENDERS, PersonInput::gender, PeopleFilters::gender);
    add(conditions, filters, Filters.ORGANIZATION_IDS, ResourceIds::number, MemberOf::new);
    add(conditions, filters, Filters.PERMISSIONS, PeopleFilters::permission, PermissionIn::new);
    add(conditions, filters, Filters.STATUSES, PeopleFilters::followup, FollowupIn::new);
    filters.text(Filters.NAME).map(PeopleFilters::name).ifPresent(conditions::add);
    updated(filters).ifPresent(conditions::add);
    if (!includesArchived(filters)) {
      conditions.add(new StatusIn(EnumSet.complementOf(EnumSet.of(ParticipantStatus.ARCHIVED))));
    }
    return conditions;
  }

  private static <T> void add(
      List<ParticipantFilter> conditions,
      Filters filters,
      String name,
      Function<String, Optional<T>> parser,
      Function<Set<T>, ParticipantFilter> condition) {
    Set<T> values = new HashSet<>(filters.list(name, parser));
    if (!values.isEmpty()) {
      conditions.add(condition.apply(values));
    }
  }

  private static GenderIn gender(Set<Gender> genders) {
    return new GenderIn(genders);
  }

  private static Optional<Long> permission(String text) {
    return Optional.ofNullable(PERMISSIONS.get(text)).or(() -> ResourceIds.number(text));
  }

  /** Whether somebody can have this follow-up status is not for a face to know. */
  private static Optional<String> followup(String text) {
    Membership sample = new Membership(1, 1, text, null, null);
    return MembershipRules.check(Map.of(1L, sample)).isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static TextContains name(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Filters.invalid(Filters.NAME);
    }
    return new TextContains(text);
  }

  private static Optional<ParticipantFilter> updated(Filters filters) {
    // A plus sign that was not escaped has become a space.
    List<Instant> bounds =
        filters.list(Filters.UPDATED_AT, it -> Timestamps.parse(it.replace(' ', '+')));
    if (bounds.size() > 2) {
      throw Filters.invalid(Filters.UPDATED_AT);
    }
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new UpdatedWithin(bounds.getFirst(), bounds.size() == 1 ? null : bounds.getLast()));
  }

  private static boolean includesArchived(Filters filters) {
    return filters
        .text(Filters.INCLUDE_ARCHIVED)
        .map(
            it ->
                switch (it) {
                  case "true", "1" -> true;
                  case "false", "0" -> false;
                  default -> throw Filters.invalid(Filters.INCLUDE_ARCHIVED);
                })
        .orElse(false);
  }
}
