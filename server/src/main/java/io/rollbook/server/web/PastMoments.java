package io.rollbook.server.web;

import io.rollbook.participant.PastMoment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how far back a request looks. */
public final class PastMoments {

  public static final String VERSION = "version";
  public static final String AT = "at";

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private PastMoments() {}

  /** Whether a request asks for the past at all. */
  public static boolean isAskedFor(HttpServletRequest request) {
    return request.getParameter(VERSION) != null || request.getParameter(AT) != null;
  }

  /**
   * The moment that the request names by a version or an instant.
   *
   * @throws RequestRefused with 422 if it names none, or several, or is wrong
   */
  public static PastMoment of(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    PastMoment version = parameters.one(VERSION, PastMoments::version);
    PastMoment instant = parameters.one(AT, PastMoments::instant);
    if (request.getParameter(VERSION) != null && request.getParameter(AT) != null) {
      parameters.refuse(AT, "cannot be given together with a version");
    }
    parameters.check();
    return required(version == null ? instant : version, AT);
  }

  /**
   * The moment that a parameter names, be it a version or an instant; null if it is wrong, which
   * the parameters then know.
   */
  public static @Nullable PastMoment of(Parameters parameters, String name) {
    if (parameters.text(name) == null) {
      parameters.refuse(name, "can't be blank");
    }
    return parameters.one(name, text -> version(text).or(() -> instant(text)));
  }

  /** The moment, which is there as nothing was refused. */
  public static PastMoment required(@Nullable PastMoment moment, String name) {
    if (moment == null) {
      throw new RequestRefused(Problem.invalid(name, "is invalid"));
    }
    return moment;
  }

  private static Optional<PastMoment> version(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new PastMoment.AtVersion(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<PastMoment> instant(String text) {
    return Parameters.parseInstant(text).map(PastMoment.AtInstant::new);
  }
}
