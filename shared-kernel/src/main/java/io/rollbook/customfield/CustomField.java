package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a definition, made from events by {@link #evolve} alone.
 *
 * @param code by which it is known in flat documents; never changes
 * @param active whether it takes new values
 */
public record CustomField(
    CustomFieldId id,
    WorkspaceId workspaceId,
    String code,
    CustomFieldType type,
    FieldSettings settings,
    boolean active,
    Instant createdAt,
    Instant updatedAt) {

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
          at);
    }
    if (before == null) {
      throw new IllegalStateException("Not defined, but " + event.getClass().getSimpleName());
    }
    FieldSettings settings =
        event instanceof CustomFieldRevised revised ? revised.settings() : before.settings;
    boolean active = before.active && !(event instanceof CustomFieldRetired);
    return new CustomField(
        before.id,
        before.workspaceId,
        before.code,
        before.type,
        settings,
        active,
        before.createdAt,
        at);
  }

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
