package io.rollbook.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words the errors that the servlet container reports by itself. */
@Controller
class FallbackErrors implements ErrorController {

  private final ErrorWriter writer;

  FallbackErrors(ErrorWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("${server.error.path:${error.path:/error}}")
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    writer.write(Problem.of(status == null ? HttpStatus.NOT_FOUND : status), request, response);
  }
}
