package io.rollbook.benchmarks.http;

/**
 * What opens a workspace of Rollbook.
 *
 * @param workspace its id
 */
record Credential(String workspace, String token) {

  /** For a service that asks for none. */
  static final Credential NONE = new Credential("", "none");
}
