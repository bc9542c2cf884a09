package io.rollbook.query.profilevalues;

import io.rollbook.participant.Gender;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the conditions of a list are in SQL. */
@Component
class FilterConditions {

  private final ValueConditions values;

  FilterConditions(ValueConditions values) {
    this.values = values;
  }

  /**
   * The conditions under which rows are wanted.
   *
   * @throws io.rollbook.participant.InvalidDetails if a filter asks for a value that does not exist
   */
  Conditions of(WorkspaceId workspace, List<ParticipantFilter> filters) {
    Conditions conditions = new Conditions(workspace);
    filters.forEach(filter -> add(filter, workspace, conditions));
    return conditions;
  }

  private void add(ParticipantFilter filter, WorkspaceId workspace, Conditions conditions) {
    switch (filter) {
      case ParticipantFilter.StatusIn it ->
          conditions.in("status", sorted(it.statuses(), ParticipantStatus::label));
      case ParticipantFilter.EmailIs it -> conditions.and("email = ?", MatchKeys.email(it.email()));
      case ParticipantFilter.TextContains it -> contains(it.text(), conditions);
      case ParticipantFilter.LastNameStartsWith it -> startsWith(it.prefix(), conditions);
      case ParticipantFilter.UpdatedWithin it -> updated(it, conditions);
      case ParticipantFilter.CreatedWithin it -> created(it, conditions);
      case ParticipantFilter.NumberIn it ->
          conditions.and(
              it.negated()
                  ? "number <> ALL (CAST(? AS bigint[]))"
                  : "number = ANY (CAST(? AS bigint[]))",
              it.numbers().toArray(Long[]::new));
      case ParticipantFilter.IdIn it ->
          conditions.and(
              it.negated() ? "id <> ALL (CAST(? AS uuid[]))" : "id = ANY (CAST(? AS uuid[]))",
              it.ids().stream().map(ParticipantId::value).toArray(UUID[]::new));
      case ParticipantFilter.PhoneIs it ->
          conditions.facet(sorted(it.kinds(), kind -> Facets.phone(kind, it.number())));
      case ParticipantFilter.ContactIn it ->
          conditions.facet(sorted(it.contactIds(), Facets::contact));
      case ParticipantFilter.GenderIn it ->
          conditions.in("gender", sorted(it.genders(), Gender::label));
      case ParticipantFilter.OptedOut it ->
          conditions.facet(List.of(Facets.optedOut(it.optedOut())));
      case ParticipantFilter.MemberOf it ->
          conditions.facet(sorted(it.organizationIds(), Facets::organization));
      case ParticipantFilter.PermissionIn it ->
          conditions.facet(sorted(it.permissionIds(), Facets::permission));
      case ParticipantFilter.FollowupIn it ->
          conditions.facet(sorted(it.statuses(), Facets::followup));
      case ParticipantFilter.EnrolledIn it ->
          conditions.facet(List.of(Facets.experiment(it.experiment())));
      case ParticipantFilter.ValueIs it -> values.add(it, workspace, conditions);
    }
  }

  private static <T> List<String> sorted(Set<T> elements, Function<T, String> text) {
    return elements.stream().map(text).sorted().toList();
  }

  private static void contains(String text, Conditions conditions) {
    String folded = Folding.fold(text);
    if (folded.isEmpty()) {
      // What is nothing but accents is part of no name, and must not be part of every one.
      conditions.never();
    } else {
      conditions.contains("search", folded);
    }
  }

  /** A range, because an index can serve LIKE only if the plan is made for the very prefix. */
  private static void startsWith(String prefix, Conditions conditions) {
    String folded = Folding.fold(prefix);
    conditions.and("last_name >= ?", folded);
    String next = Folding.next(folded);
    if (!next.isEmpty()) {
      conditions.and("last_name < ?", next);
    }
  }

  private static void created(ParticipantFilter.CreatedWithin within, Conditions conditions) {
    if (within.from() != null) {
      conditions.and("created_at >= ?", within.from());
    }
    if (within.to() != null) {
      conditions.and("created_at < ?", within.to());
    }
  }

  private static void updated(ParticipantFilter.UpdatedWithin within, Conditions conditions) {
    if (within.from() != null) {
      conditions.and("updated_at >= ?", within.from());
    }
    if (within.to() != null) {
      conditions.and("updated_at <= ?", within.to());
    }
  }
}
