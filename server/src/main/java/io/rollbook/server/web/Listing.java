package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The form of a list: data, and the address of what follows. */
public final class Listing {

  private Listing() {}

  /**
   * A part of a list.
   *
   * @param cursor where it goes on; null if this is its end
   */
  public static Map<String, Object> of(
      List<?> data, @Nullable String cursor, HttpServletRequest request) {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    links.put("next", cursor == null ? null : next(cursor, request));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", data);
    body.put("links", links);
    return body;
  }

  private static String next(String cursor, HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromRequest(request)
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
