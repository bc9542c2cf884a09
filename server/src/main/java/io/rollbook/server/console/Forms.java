package io.rollbook.server.console;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What all forms have in common. */
public final class Forms {

  private Forms() {}

  /** What was typed, without the blanks around it; empty if nothing was, or the field is absent. */
  public static String text(HttpServletRequest request, String name) {
    @Nullable String typed = request.getParameter(name);
    return typed == null ? "" : normal(typed);
  }

  /** As it is kept: browsers send each line break as two characters. */
  public static String normal(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }

  /** Whether a box was ticked. */
  public static boolean ticked(HttpServletRequest request, String name) {
    return request.getParameter(name) != null;
  }

  /** Why a form is shown again; throws what its fields cannot mend. */
  public static Problem refusal(RuntimeException thrown) {
    return Problems.of(thrown).filter(it -> !it.errors().isEmpty()).orElseThrow(() -> thrown);
  }
}
