package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a definition, made from events by {@link #evolve} alone.
 *
 * @param code by which it is known in flat documents; never changes
 * @param active whether it takes new values
 * @param place by which the fields of a workspace are put in order, and of two that have the same,
 *     by their numbers; the number itself until somebody moves the field
 */
public record CustomField(
    CustomFieldId id,
    WorkspaceId workspaceId,
    String code,
    CustomFieldType type,
    FieldSettings settings,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long place) {

  /**
   * The state after an event.
   *
   * @param before the state before, or null if this is the first event
   * @param when the event's own time; kept in milliseconds
   */
  public static CustomField evolve(
      @Nullable CustomField before, CustomFieldEvent event, Instant when) {
    Instant at = when.truncatedTo(ChronoUnit.MILLIS);
    if (event instanceof CustomFieldDefined defined) {
      return new CustomField(
          defined.id(),
          defined.workspaceId(),
          defined.code(),
          defined.type(),
          defined.settings(),
          true,
          at,
          at,
          defined.id().number());
    }
    if (before == null) {
      throw new IllegalStateException("Not defined, but " + event.getClass().getSimpleName());
    }
    FieldSettings settings =
        event instanceof CustomFieldRevised revised ? revised.settings() : before.settings;
    boolean active = before.active && !(event instanceof CustomFieldRetired);
    long place = event instanceof CustomFieldMoved moved ? moved.place() : before.place;
    return new CustomField(
        before.id,
        before.workspaceId,
        before.code,
        before.type,
        settings,
        active,
        before.createdAt,
        event instanceof CustomFieldMoved ? before.updatedAt : at,
        place);
  }

  /** In which order people see the fields of a workspace. */
  public static final Comparator<CustomField> ORDER =
      Comparator.comparingLong(CustomField::place).thenComparingLong(CustomField::number);

  public long number() {
    return id.number();
  }

  public String label() {
    return settings.label();
  }

  /**
   * The value as people are to see it: of a list the option's label, of a statement always the
   * default.
   *
   * @param kept as the type keeps it; null if there is none
   */
  public @Nullable String processed(@Nullable String kept) {
    if (type == CustomFieldType.STATEMENT) {
      return settings.defaultValue();
    }
    return kept == null ? null : option(kept).map(FieldOption::label).orElse(kept);
  }

  private Optional<FieldOption> option(String code) {
    return settings.options().stream().filter(it -> it.code().equals(code)).findFirst();
  }
}
