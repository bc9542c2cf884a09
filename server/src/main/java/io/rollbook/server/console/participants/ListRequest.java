package io.rollbook.server.console.participants;

import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.web.Parameters;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for; all of it stands in the address.
 *
 * @param field of the flat document, and {@code value} what it is to be; null for any
 * @param createdFrom the first day of registration in {@code zone}; null for any
 * @param createdTo the last one
 * @param sort one of {@link #SORTS}
 * @param columns as they were asked for; empty for the usual ones
 * @param errors by parameter; what is wrong is left out of the rest
 */
record ListRequest(
    @Nullable String text,
    Set<ParticipantStatus> statuses,
    @Nullable String field,
    @Nullable String value,
    @Nullable LocalDate createdFrom,
    @Nullable LocalDate createdTo,
    ZoneId zone,
    String sort,
    List<String> columns,
    @Nullable String cursor,
    Map<String, List<String>> errors) {

  static final String NEWEST = "-created";

  /** Name to order; with a minus for descending. */
  static final Map<String, ParticipantOrder> SORTS = new LinkedHashMap<>();

  private static final int MAX_COLUMNS = 50;

  static {
    SORTS.put(NEWEST, new ParticipantOrder(By.CREATED_AT, true));
    SORTS.put("created", new ParticipantOrder(By.CREATED_AT, false));
    SORTS.put("-updated", new ParticipantOrder(By.UPDATED_AT, true));
    SORTS.put("updated", new ParticipantOrder(By.UPDATED_AT, false));
    SORTS.put("lastName", new ParticipantOrder(By.LAST_NAME, false));
    SORTS.put("-lastName", new ParticipantOrder(By.LAST_NAME, true));
    SORTS.put("email", new ParticipantOrder(By.EMAIL, false));
    SORTS.put("-email", new ParticipantOrder(By.EMAIL, true));
    SORTS.put("number", new ParticipantOrder(By.NUMBER, false));
    SORTS.put("-number", new ParticipantOrder(By.NUMBER, true));
  }

  static ListRequest read(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Set<ParticipantStatus> statuses = EnumSet.noneOf(ParticipantStatus.class);
    statuses.addAll(parameters.all("status", ParticipantStatus::of));
    String text = parameters.text("q");
    String field = parameters.text("field");
    String value = parameters.text("value");
    LocalDate from = day(parameters, "createdFrom");
    LocalDate to = day(parameters, "createdTo");
    ZoneId zone = zone(parameters);
    String sort = parameters.text("sort");
    if (sort != null && !SORTS.containsKey(sort)) {
      parameters.refuse("sort", "is invalid");
      sort = null;
    }
    List<String> columns =
        parameters.all("column", Optional::of).stream().distinct().limit(MAX_COLUMNS).toList();
    return new ListRequest(
        text,
        statuses,
        field,
        value,
        from,
        to,
        zone,
        sort == null ? NEWEST : sort,
        columns,
        parameters.text("cursor"),
        errors(parameters));
  }

  /** Whether anything but the text is asked for, or something is wrong: then it must be seen. */
  public boolean isNarrowed() {
    return !statuses.isEmpty()
        || (field != null && value != null)
        || createdFrom != null
        || createdTo != null
        || !sort.equals(NEWEST)
        || !errors.isEmpty();
  }

  ParticipantOrder order() {
    return SORTS.getOrDefault(sort, new ParticipantOrder(By.CREATED_AT, true));
  }

  List<ParticipantFilter> filters() {
    List<ParticipantFilter> filters = new ArrayList<>();
    if (text != null) {
      filters.add(new ParticipantFilter.TextContains(text));
    }
    if (!statuses.isEmpty()) {
      filters.add(new ParticipantFilter.StatusIn(statuses));
    }
    if (field != null && value != null) {
      filters.add(new ParticipantFilter.ValueIs(field, value));
    }
    if (createdFrom != null || createdTo != null) {
      filters.add(
          new ParticipantFilter.CreatedWithin(
              createdFrom == null ? null : start(createdFrom),
              createdTo == null ? null : start(createdTo.plusDays(1))));
    }
    return filters;
  }

  /** The same with these errors too. */
  ListRequest refused(Map<String, List<String>> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(errors);
    all.putAll(more);
    return new ListRequest(
        text, statuses, field, value, createdFrom, createdTo, zone, sort, columns, cursor, all);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(Parameters parameters, String name) {
    String text = parameters.text(name);
    if (text == null) {
      return null;
    }
    Optional<LocalDate> day = FormValues.day(text);
    if (day.isEmpty()) {
      parameters.refuse(name, "is invalid");
    }
    return day.orElse(null);
  }

  private static ZoneId zone(Parameters parameters) {
    String text = parameters.text("zone");
    try {
      return text == null ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException e) {
      parameters.refuse("zone", "is invalid");
      return ZoneOffset.UTC;
    }
  }

  private static Map<String, List<String>> errors(Parameters parameters) {
    try {
      parameters.check();
      return Map.of();
    } catch (RequestRefused refused) {
      return refused.problem().errors();
    }
  }
}
