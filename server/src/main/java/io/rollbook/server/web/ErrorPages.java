package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where people look on, who are shown a page when something fails. */
public interface ErrorPages {

  /** Whether a path, without the query, is theirs. */
  boolean covers(String path);

  /** Writes the whole answer but for the problem's headers, which are set. */
  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
