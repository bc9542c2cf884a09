package io.rollbook.server.dialect.azavpilot;

import io.rollbook.server.participants.Written;
import io.rollbook.server.web.EntityTags;
import io.rollbook.server.web.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers to writes: the participant in the casing of the request, its version, and the log's
 * position.
 */
@Component
class AzavAnswers {

  private final Positions positions;

  AzavAnswers(Positions positions) {
    this.positions = positions;
  }

  /** After a write that left something to read. */
  Map<String, Object> written(
      Written written, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, EntityTags.of(written.participant().version()));
    return erased(written, request, response);
  }

  /**
   * After the participant was erased: as it was, but without a version that one could go on from.
   */
  Map<String, Object> erased(
      Written written, HttpServletRequest request, HttpServletResponse response) {
    positions.tell(written.position(), response);
    return AzavOutput.data(written.participant(), Casing.of(request));
  }
}
