package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.workspace.DialectScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which organization a caller may speak of: the one that the workspace is bound to, and no other.
 *
 * @param bound null if it is bound to none
 */
record OrganizationScope(@Nullable Long bound) {

  private static final String NAME = "organization";
  private static final String ATTRIBUTE = NAME + "_id";
  private static final String NOT_FOUND = "not found";

  static OrganizationScope of(AuthenticatedCredential credential) {
    String bound = credential.bindings().get(DialectScope.MISSIONHUB_ORGANIZATION);
    return new OrganizationScope(bound == null ? null : Long.valueOf(bound));
  }

  /** The organization that a resource names, or else the caller's; null if there is none. */
  @Nullable Long read(ResourceObject object) {
    Long organization = readIfAny(object);
    if (organization == null && bound == null) {
      object.refuse(ATTRIBUTE, NOT_FOUND);
    }
    return organization;
  }

  /** As {@link #read}; but a caller without an organization need not name one. */
  @Nullable Long readIfAny(ResourceObject object) {
    Given<Long> named = object.numberOf(NAME);
    if (named.value() == null) {
      return bound;
    }
    if (!Objects.equals(named.value(), bound)) {
      object.refuse(ATTRIBUTE, NOT_FOUND);
      return null;
    }
    return bound;
  }
}
