package io.rollbook.server.dialect.bigchange;

import io.rollbook.audit.Caller;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** On whose behalf a request acts, and that it says so: every one names its customer. */
@Component
class BigChangeCallers {

  static final String DIALECT = "bigchange";
  static final String CUSTOMER_ID = "Customer-Id";

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

  private final Callers callers;

  BigChangeCallers(Callers callers) {
    this.callers = callers;
  }

  /**
   * The caller.
   *
   * @throws RequestRefused with 400 if the request names no customer, with 403 if it names one that
   *     is not the token's
   */
  Caller current(HttpServletRequest request) {
    String customerId = customerId(request);
    if (!callers.credential().isBoundTo(DialectScope.BIGCHANGE_CUSTOMER_ID, customerId)) {
      throw new RequestRefused(
          Problem.of(HttpStatus.FORBIDDEN, "The token gives no access to this customer."));
    }
    return callers.current(request, DIALECT);
  }

  private static String customerId(HttpServletRequest request) {
    List<String> values = Collections.list(request.getHeaders(CUSTOMER_ID));
    if (values.isEmpty()) {
      throw new RequestRefused(
          Problem.of(HttpStatus.BAD_REQUEST, "The header " + CUSTOMER_ID + " is required."));
    }
    OptionalLong id = values.size() == 1 ? number(values.getFirst().strip()) : OptionalLong.empty();
    return Long.toString(
        id.orElseThrow(
            () ->
                new RequestRefused(
                    Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "The header " + CUSTOMER_ID + " must be one positive 64-bit integer."))));
  }

  /** A positive number of 64 bits. */
  static OptionalLong number(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(text);
      return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
