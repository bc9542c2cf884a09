package io.rollbook.server.console;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(basePackageClasses = Console.class)
class ConsoleModel {

  private final Viewers viewers;

  ConsoleModel(Viewers viewers) {
    this.viewers = viewers;
  }

  @ModelAttribute(Viewers.ATTRIBUTE)
  Viewer viewer() {
    return viewers.current();
  }

  /** The page that is looked at, or a part of. */
  @ModelAttribute("here")
  @Nullable Page here(HttpServletRequest request) {
    return Page.at(request.getRequestURI()).orElse(null);
  }
}
