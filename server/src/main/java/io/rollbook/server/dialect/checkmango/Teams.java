package io.rollbook.server.dialect.checkmango;

import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Finds the team that a path names. */
@Component
class Teams {

  private static final String DIALECT = "checkmango";

  private final Callers callers;

  Teams(Callers callers) {
    this.callers = callers;
  }

  /**
   * The team, if it is the caller's.
   *
   * @throws RequestRefused with 404 if it is not, or the text cannot name any
   */
  Team forReading(String team, HttpServletRequest request) {
    if (!callers.credential().isBoundTo(DialectScope.CHECKMANGO_TEAM, team)) {
      throw new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
    }
    String address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .pathSegment("api", "teams", team)
            .toUriString();
    return new Team(callers.current(request, DIALECT), Long.parseLong(team), address);
  }

  /**
   * The same for a write.
   *
   * @throws RequestRefused with 402 also if nobody pays for the team
   */
  Team forWriting(String team, HttpServletRequest request) {
    Team found = forReading(team, request);
    AuthenticatedCredential credential = callers.credential();
    if (!credential.subscribed()) {
      throw new RequestRefused(Problem.of(HttpStatus.PAYMENT_REQUIRED, "Subscription required."));
    }
    return found;
  }
}
