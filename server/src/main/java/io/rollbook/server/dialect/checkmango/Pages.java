package io.rollbook.server.dialect.checkmango;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The form of a list: data, the addresses of the pages around it, and where in the list it is. */
final class Pages {

  /** What the pages of one list have in common. */
  private static final List<String> KEPT =
      List.of(
          CheckmangoQuery.FILTER_KEY,
          CheckmangoQuery.INCLUDE,
          CheckmangoQuery.SORT,
          CheckmangoQuery.PER_PAGE);

  private Pages() {}

  /**
   * One page; nobody counts how many there are.
   *
   * @param found what was found from the beginning of the page; more than a page tells that there
   *     is another
   * @param resource how one is shown
   * @param path the list's address
   */
  static <T> Map<String, Object> of(
      List<T> found,
      Function<T, Map<String, Object>> resource,
      CheckmangoQuery query,
      String path,
      HttpServletRequest request) {
    boolean more = found.size() > query.perPage();
    List<Map<String, Object>> data = found.stream().limit(query.perPage()).map(resource).toList();
    long first = query.offset() + 1;
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    links.put("first", address(path, 1, request));
    links.put("last", null);
    links.put("prev", query.page() == 1 ? null : address(path, query.page() - 1, request));
    links.put("next", more ? address(path, query.page() + 1, request) : null);
    Map<String, @Nullable Object> meta = new LinkedHashMap<>();
    meta.put("current_page", query.page());
    meta.put("from", data.isEmpty() ? null : first);
    meta.put("path", path);
    meta.put("per_page", query.perPage());
    meta.put("to", data.isEmpty() ? null : first + data.size() - 1);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", data);
    body.put("links", links);
    body.put("meta", meta);
    return body;
  }

  private static String address(String path, int page, HttpServletRequest request) {
    StringBuilder address = new StringBuilder(path).append('?');
    for (String name : KEPT) {
      String value = CheckmangoQuery.last(request, name);
      if (value != null) {
        address.append(encoded(name)).append('=').append(encoded(value)).append('&');
      }
    }
    return address.append(CheckmangoQuery.PAGE).append('=').append(page).toString();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
