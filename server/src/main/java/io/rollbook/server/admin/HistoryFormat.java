package io.rollbook.server.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/** In which form a history is told. */
enum HistoryFormat {
  JSON(MediaType.APPLICATION_JSON_VALUE),
  NDJSON(MediaType.APPLICATION_NDJSON_VALUE),
  CSV(HistoryFormat.CSV_TYPE);

  static final String CSV_TYPE = "text/csv";

  private final MediaType type;

  HistoryFormat(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  /** The one that the caller likes best; of several, one that it names, and then JSON. */
  static HistoryFormat of(HttpServletRequest request) {
    List<MediaType> accepted = accepted(request);
    return Stream.of(values())
        .min(Comparator.comparingDouble(it -> -it.liking(accepted)))
        .orElse(JSON);
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    try {
      return MediaType.parseMediaTypes(
          Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream().toList());
    } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
      return List.of();
    }
  }

  /** The quality that is given to it, and a little more if it is meant and nothing else. */
  private double liking(List<MediaType> accepted) {
    return accepted.stream()
        .filter(it -> it.includes(type))
        .mapToDouble(it -> it.getQualityValue() + (it.isConcrete() ? 0.0001 : 0))
        .max()
        .orElse(-1);
  }
}
