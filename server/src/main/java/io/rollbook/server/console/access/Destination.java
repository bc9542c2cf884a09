package io.rollbook.server.console.access;

import io.rollbook.server.console.Console;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Where somebody wanted to go before signing in. Only pages of the console are gone to. */
final class Destination {

  static final String PARAMETER = "to";

  private static final int LONGEST = 2_000;

  private Destination() {}

  /** The path and query, if it is a page of the console; else where everybody begins. */
  static String of(@Nullable String wanted) {
    return wanted != null && isPage(wanted) ? wanted : Console.OVERVIEW;
  }

  /** The page for signing in that leads back to where the request went. */
  static String signIn(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return Console.SIGN_IN;
    }
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : '?' + query);
    return Console.SIGN_IN
        + (of(wanted).equals(wanted) && !wanted.equals(Console.OVERVIEW)
            ? '?' + PARAMETER + '=' + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
            : "");
  }

  private static boolean isPage(String wanted) {
    if (wanted.length() > LONGEST
        || wanted.chars().anyMatch(it -> it <= ' ' || it == '\\' || it > '~')) {
      return false;
    }
    try {
      URI uri = new URI(wanted.replace("[", "%5B").replace("]", "%5D"));
      return !uri.isAbsolute()
          && uri.getRawAuthority() == null
          && uri.getRawPath() != null
          && !uri.getRawPath().contains("//")
          && uri.normalize().getRawPath().equals(uri.getRawPath())
          && !uri.getRawPath().contains("%")
          && Console.covers(uri.getRawPath())
          && !uri.getRawPath().startsWith(Console.SIGN_IN);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
