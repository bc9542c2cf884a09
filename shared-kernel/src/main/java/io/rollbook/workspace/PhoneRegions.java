package io.rollbook.workspace;

import java.util.Optional;

/** Says where the participants of a workspace phone from. */
@FunctionalInterface
public interface PhoneRegions {

  /** ISO 3166 code of the country that numbers without one are of; empty if that is not known. */
  Optional<String> regionOf(WorkspaceId workspace);
}
