package io.rollbook.server.erasure;

import io.rollbook.query.profilevalues.ProfileErasure;
import org.springframework.stereotype.Component;

/** Removes what the read models show, in every generation of theirs, and what is parked. */
@Component
class ProfileRows implements CopyRemoval {

  private final ProfileErasure profiles;

  ProfileRows(ProfileErasure profiles) {
    this.profiles = profiles;
  }

  @Override
  public boolean remove(Erasure erasure) {
    profiles.erase(erasure.id(), erasure.version());
    return profiles.isErased(erasure.id());
  }
}
