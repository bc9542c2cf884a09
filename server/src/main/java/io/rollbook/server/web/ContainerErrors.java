package io.rollbook.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Words what the container refuses before it knows an application, such as a malformed path. Named
 * by its class in Tomcat's settings, and so public and without dependencies.
 */
public class ContainerErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    String detail = status == null ? "Error" : status.getReasonPhrase();
    byte[] body = ("{\"errors\":{\"detail\":\"" + detail + "\"}}").getBytes(StandardCharsets.UTF_8);
    try {
      if (response.getHeader(RequestId.HEADER) == null) {
        response.setHeader(RequestId.HEADER, UUID.randomUUID().toString());
      }
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("The client did not wait for its error", e);
    }
  }
}
