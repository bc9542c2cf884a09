package io.rollbook.query.profilevalues;

import io.rollbook.participant.ListParticipants;
import java.util.List;

/**
 * Searches that a derived query cannot express: row comparison for paging, and part of a text by
 * trigrams.
 */
interface ProfileValuesSearch {

  /** At most {@code limit} rows in the order asked for; rows of erased participants never. */
  List<ProfileValues> search(ListParticipants query, int limit);
}
