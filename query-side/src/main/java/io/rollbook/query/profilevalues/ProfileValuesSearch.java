package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.ParticipantFilter;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;

/**
 * Searches that a derived query cannot express: row comparison for paging, arrays, and part of a
 * text by trigrams. Rows of participants that are erased or merged into others are never found.
 */
interface ProfileValuesSearch {

  /**
   * At most {@code limit} rows in the order asked for.
   *
   * @throws io.rollbook.participant.InvalidDetails if a filter asks for a value that does not exist
   */
  List<ProfileValues> search(ListParticipants query, int limit);

  /**
   * How many rows there are.
   *
   * @throws io.rollbook.participant.InvalidDetails as for {@link #search}
   */
  long count(WorkspaceId workspace, List<ParticipantFilter> filters);
}
