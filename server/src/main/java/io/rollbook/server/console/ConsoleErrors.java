package io.rollbook.server.console;

import io.rollbook.server.web.ErrorPages;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Says in the console's look what went wrong, and under which id the log knows it. */
@Component
class ConsoleErrors implements ErrorPages {

  private final ThymeleafViewResolver views;
  private final Viewers viewers;

  ConsoleErrors(ThymeleafViewResolver views, Viewers viewers) {
    this.views = views;
    this.viewers = viewers;
  }

  @Override
  public boolean covers(String path) {
    return Console.covers(path);
  }

  @Override
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = problem.status().value();
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    try {
      @Nullable View view = views.resolveViewName("error", request.getLocale());
      if (view == null) {
        throw new IllegalStateException("There is no page for errors");
      }
      view.render(
          Map.of(
              "status",
              status,
              "problem",
              problem,
              "requestId",
              RequestId.of(request),
              Viewers.ATTRIBUTE,
              viewers.current()),
          request,
          response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The page for errors cannot be made", e);
    }
  }
}
