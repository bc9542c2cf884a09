package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares the path first, by which nearly all routes differ. Spring compares it last, after it has
 * negotiated with each route what it consumes and produces.
 */
final class PathFirstMapping extends RequestMappingHandlerMapping {

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo info, HttpServletRequest request) {
    PathPatternsRequestCondition paths = info.getPathPatternsCondition();
    return paths == null || paths.getMatchingCondition(request) != null
        ? super.getMatchingMapping(info, request)
        : null;
  }
}
