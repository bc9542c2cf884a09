package io.rollbook.server.dialect.checkmango;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The page speaks JSON, the vendor's own clients demand JSON:API's media type; both are right. */
final class CheckmangoMedia {

  static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  static final String JSON_API = "application/vnd.api+json";

  /** What requests may call themselves beside the two. */
  static final String OTHER_JSON = "application/*+json";

  private static final List<MediaType> OFFERED =
      List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(JSON_API));

  private CheckmangoMedia() {}

  /**
   * What of the two the client likes best, for answers that have to be given whatever it accepts;
   * plain JSON if it likes neither.
   */
  static MediaType preferredBy(HttpServletRequest request) {
    return accepted(request).stream()
        .filter(range -> range.getQualityValue() > 0)
        .flatMap(range -> OFFERED.stream().filter(range::includes))
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON);
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    try {
      List<MediaType> ranges =
          new ArrayList<>(
              MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
      MimeTypeUtils.sortBySpecificity(ranges);
      return ranges;
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }
}
