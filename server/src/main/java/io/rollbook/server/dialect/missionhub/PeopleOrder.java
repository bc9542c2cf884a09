package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** By what a list of people is sorted. */
record PeopleOrder(List<ParticipantOrder> orders) {

  private static final String SORT = "sort";
  private static final Map<String, By> SORTABLE =
      Map.of(
          "id", By.NUMBER,
          "first_name", By.FIRST_NAME,
          "last_name", By.LAST_NAME,
          "gender", By.GENDER,
          "created_at", By.CREATED_AT,
          "updated_at", By.UPDATED_AT,
          "organizational_permissions.followup_status", By.FOLLOWUP_STATUS);

  /**
   * Reads {@code sort=-a.b,c}; by id if nothing is said.
   *
   * @throws io.rollbook.server.web.RequestRefused with 400 if something cannot be sorted by
   */
  static PeopleOrder read(HttpServletRequest request) {
    String sort = request.getParameter(SORT);
    if (sort == null || sort.isBlank()) {
      return new PeopleOrder(List.of(new ParticipantOrder(By.NUMBER, false)));
    }
    List<ParticipantOrder> orders = new ArrayList<>();
    for (String part : sort.split(",", -1)) {
      boolean descending = part.startsWith("-");
      By by = SORTABLE.get(descending ? part.substring(1) : part);
      boolean again = orders.stream().anyMatch(it -> it.by() == by);
      if (by == null || again) {
        throw Faults.parameter(SORT, "Sort names something unknown, or something twice");
      }
      orders.add(new ParticipantOrder(by, descending));
    }
    return new PeopleOrder(List.copyOf(orders));
  }
}
