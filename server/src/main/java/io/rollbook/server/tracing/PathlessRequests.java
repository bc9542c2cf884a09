package io.rollbook.server.tracing;

import io.micrometer.common.KeyValues;
import io.rollbook.server.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * A request's span has its route and its id, and not the path: what callers put there may be
 * personal, and one API has its key there.
 */
final class PathlessRequests extends DefaultServerRequestObservationConvention {

  @Override
  public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
    HttpServletRequest request = context.getCarrier();
    return request == null
        ? KeyValues.empty()
        : KeyValues.of("rollbook.request.id", String.valueOf(RequestId.of(request)));
  }
}
