package io.rollbook.server.console.access;

import io.rollbook.server.console.Console;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.CredentialCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a credential's token, and out. */
@Controller
class SignInController {

  private static final String PAGE = "sign-in";

  private final CredentialCache credentials;
  private final SessionCookie cookie;

  SignInController(CredentialCache credentials, SessionCookie cookie) {
    this.credentials = credentials;
    this.cookie = cookie;
  }

  @GetMapping({Console.PATH, Console.PATH + "/"})
  ModelAndView home() {
    return new ModelAndView(Console.goTo(Console.OVERVIEW));
  }

  @GetMapping(Console.SIGN_IN)
  String form(
      @RequestParam(name = Destination.PARAMETER, required = false) @Nullable String wanted,
      @RequestParam(name = "out", required = false) @Nullable String out,
      Model model) {
    model.addAttribute(Destination.PARAMETER, Destination.of(wanted));
    model.addAttribute("signedOut", out != null);
    return PAGE;
  }

  @PostMapping(Console.SIGN_IN)
  ModelAndView signIn(
      @RequestParam(name = "token", defaultValue = "") String token,
      @RequestParam(name = Destination.PARAMETER, required = false) @Nullable String wanted,
      HttpServletRequest request,
      HttpServletResponse response) {
    String to = Destination.of(wanted);
    String given = token.strip();
    Optional<AuthenticatedCredential> found =
        given.isEmpty() ? Optional.empty() : credentials.findOpaque(given);
    if (found.isEmpty()) {
      ModelAndView again = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
      again.addObject(Destination.PARAMETER, to);
      again.addObject("error", given.isEmpty() ? "blank" : "unknown");
      return again;
    }
    cookie.write(found.get(), request, response);
    return new ModelAndView(Console.goTo(to));
  }

  @PostMapping(Console.PATH + "/sign-out")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.clear(request, response);
    return new ModelAndView(Console.goTo(Console.SIGN_IN + "?out"));
  }
}
