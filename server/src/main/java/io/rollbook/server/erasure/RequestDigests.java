package io.rollbook.server.erasure;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes what was kept to tell whether a repeated request is the same: it was made of the
 * request's content. That the idempotency key was used stays known, so that a late repeat of a
 * registration does not register anew who has been erased.
 */
@Component
class RequestDigests implements CopyRemoval {

  private final JdbcTemplate jdbc;

  RequestDigests(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean remove(Erasure erasure) {
    jdbc.update(
        "UPDATE idempotency SET request_digest = '' WHERE stream = ? AND request_digest <> ''",
        erasure.id().toString());
    return true;
  }
}
