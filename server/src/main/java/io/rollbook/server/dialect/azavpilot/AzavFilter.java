package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.web.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param values of the flat document
 * @param sort as it was asked for: one of the sortable members, with a minus for descending
 */
record AzavFilter(
    Set<ParticipantStatus> statuses,
    @Nullable String email,
    @Nullable String text,
    @Nullable Instant updatedSince,
    List<ParticipantFilter.ValueIs> values,
    String sort,
    int limit) {

  private static final Map<String, By> SORTABLE =
      Map.of(
          "insertedAt", By.CREATED_AT,
          "updatedAt", By.UPDATED_AT,
          "lastName", By.LAST_NAME,
          "email", By.EMAIL);

  /**
   * Reads the query parameters; those that are not known are passed over.
   *
   * @throws io.rollbook.server.web.RequestRefused with 422 if one is wrong
   */
  static AzavFilter read(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Set<ParticipantStatus> statuses = EnumSet.noneOf(ParticipantStatus.class);
    statuses.addAll(parameters.all("status", ParticipantStatus::of));
    AzavFilter filter =
        new AzavFilter(
            statuses,
            parameters.text("email"),
            parameters.text("q"),
            parameters.instant("updatedSince"),
            parameters.members("field", ParticipantFilter.ValueIs::new),
            Optional.ofNullable(parameters.one("sort", AzavFilter::sort)).orElse("insertedAt"),
            parameters.limit());
    parameters.check();
    return filter;
  }

  List<ParticipantFilter> conditions() {
    List<ParticipantFilter> conditions = new ArrayList<>();
    if (!statuses.isEmpty()) {
      conditions.add(new ParticipantFilter.StatusIn(statuses));
    }
    if (email != null) {
      conditions.add(new ParticipantFilter.EmailIs(email));
    }
    if (text != null) {
      conditions.add(new ParticipantFilter.TextContains(text));
    }
    if (updatedSince != null) {
      conditions.add(new ParticipantFilter.UpdatedWithin(updatedSince, null));
    }
    conditions.addAll(values);
    return conditions;
  }

  ParticipantOrder order() {
    boolean descending = sort.startsWith("-");
    By by = SORTABLE.get(descending ? sort.substring(1) : sort);
    return new ParticipantOrder(by == null ? By.CREATED_AT : by, descending);
  }

  private static Optional<String> sort(String text) {
    String member = text.startsWith("-") ? text.substring(1) : text;
    return SORTABLE.containsKey(member) ? Optional.of(text) : Optional.empty();
  }
}
