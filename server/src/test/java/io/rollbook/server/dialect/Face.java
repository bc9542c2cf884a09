package io.rollbook.server.dialect;

import java.util.List;

/** One of the five APIs, as a client of it creates, finds, reads and changes somebody. */
interface Face {

  /** Creates somebody of whom all is said that the API can say; answers with just that. */
  Facts create(Tenant tenant);

  /** What the list of all participants shows of the only one, ids included. */
  Facts list(Tenant tenant);

  /** What is shown of somebody by each of the ids that the API has for them. */
  List<Facts> read(Tenant tenant, Facts known);

  /**
   * Changes what the API can change of names, notes and telephone numbers; answers with just that.
   */
  Facts change(Tenant tenant, Facts known);
}
