package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Versions as entity tags. */
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
  private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
  private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Which version the request insists on by If-Match; null if on none.
   *
   * @throws RequestRefused with 412 if no version of ours can match, or with 400 if there is more
   *     than one: a choice cannot be handed on as one expectation
   */
  public static @Nullable Long expectedVersion(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
    if (header.isBlank() || header.strip().equals("*")) {
      return null;
    }
    List<String> tags =
        TAGS.matcher(header.strip()).matches()
            ? TAG.matcher(header).results().map(it -> it.group(1)).toList()
            : List.of();
    if (tags.size() > 1) {
      throw new RequestRefused(
          Problem.of(HttpStatus.BAD_REQUEST, "If-Match with several tags is not supported"));
    }
    return tags.stream()
        .findFirst()
        .filter(tag -> VERSION.matcher(tag).matches())
        .map(Long::valueOf)
        .orElseThrow(() -> new RequestRefused(Problem.of(HttpStatus.PRECONDITION_FAILED)));
  }

  /** Whether the caller has this version already, by If-None-Match. */
  public static boolean isKnown(HttpServletRequest request, long version) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH)).stream()
        .flatMap(header -> TAG.matcher(header.replace("*", of(version))).results())
        .anyMatch(tag -> tag.group(1).equals(Long.toString(version)));
  }
}
