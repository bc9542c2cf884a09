package io.rollbook.server.dialect.bigchange;

import io.rollbook.participant.ParticipantFilter;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantOrder.By;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a list is asked for. */
record PersonQuery(
    List<ParticipantFilter> conditions, ParticipantOrder order, int pageNumber, int pageSize) {

  private static final Map<String, By> SORTABLE =
      Map.of("createdAt", By.CREATED_AT, "surname", By.LAST_NAME);
  private static final Map<String, Boolean> DESCENDING =
      Map.of("ascending", false, "descending", true);
  private static final Map<String, Boolean> BOOLEANS = Map.of("false", false, "true", true);

  private static final int LAST_PAGE = 2_147_483;
  private static final int LARGEST_PAGE = 1_000;
  private static final int USUAL_PAGE = 100;

  /**
   * Reads the query parameters; those that are not known are passed over.
   *
   * @throws RequestRefused with 400 if one is wrong
   */
  static PersonQuery read(HttpServletRequest request) {
    PersonParameters parameters = new PersonParameters(request);
    return new PersonQuery(
        conditions(parameters),
        new ParticipantOrder(
            parameters.choice("sortBy", SORTABLE).orElse(By.CREATED_AT),
            parameters.choice("direction", DESCENDING).orElse(false)),
        parameters.number("pageNumber", LAST_PAGE, 1),
        parameters.number("pageSize", LARGEST_PAGE, USUAL_PAGE));
  }

  /** How many to pass over. */
  long offset() {
    return (pageNumber - 1L) * pageSize;
  }

  private static List<ParticipantFilter> conditions(PersonParameters parameters) {
    List<ParticipantFilter> conditions = new ArrayList<>();
    Set<Long> contacts = parameters.ids(PersonFields.CONTACT_ID);
    if (!contacts.isEmpty()) {
      conditions.add(new ParticipantFilter.ContactIn(contacts));
    }
    parameters
        .text("surname")
        .map(ParticipantFilter.LastNameStartsWith::new)
        .ifPresent(conditions::add);
    parameters.text("email").map(ParticipantFilter.EmailIs::new).ifPresent(conditions::add);
    phone(parameters, PersonPhones.MOBILE).ifPresent(conditions::add);
    phone(parameters, PersonPhones.LANDLINE).ifPresent(conditions::add);
    parameters
        .choice(PersonFields.OPTED_OUT, BOOLEANS)
        .map(ParticipantFilter.OptedOut::new)
        .ifPresent(conditions::add);
    return conditions;
  }

  private static Optional<ParticipantFilter> phone(PersonParameters parameters, String member) {
    return parameters
        .text(member)
        .map(it -> new ParticipantFilter.PhoneIs(PersonPhones.kinds(member), it));
  }
}
