package io.rollbook.server.erasure;

/**
 * Removes one kind of copy of what is known of a participant. What is in the log needs no removal:
 * its key is gone.
 */
interface CopyRemoval {

  /**
   * Removes what there is; to be asked again until nothing can be left.
   *
   * @return whether no copy is left, nor can one come back
   */
  boolean remove(Erasure erasure);
}
