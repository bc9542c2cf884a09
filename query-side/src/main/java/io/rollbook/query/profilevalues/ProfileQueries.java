package io.rollbook.query.profilevalues;

import io.rollbook.participant.CountParticipants;
import io.rollbook.participant.FindParticipant;
import io.rollbook.participant.FindParticipants;
import io.rollbook.participant.ListParticipants;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantOrder;
import io.rollbook.participant.ParticipantPage;
import io.rollbook.participant.ParticipantPlace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions about participants as they are. */
@Component
class ProfileQueries {

  private final ProfileReader reader;
  private final ProfileValuesRepository rows;

  ProfileQueries(ProfileReader reader, ProfileValuesRepository rows) {
    this.reader = reader;
    this.rows = rows;
  }

  @QueryHandler
  Optional<Participant> handle(FindParticipant query) {
    return reader.read(query.workspaceId(), query.key());
  }

  @QueryHandler
  List<Participant> handle(FindParticipants query) {
    return reader.readAll(query.workspaceId(), query.ids());
  }

  @QueryHandler
  Long handle(CountParticipants query) {
    return rows.count(query.workspaceId(), query.filters());
  }

  @QueryHandler
  ParticipantPage handle(ListParticipants query) {
    List<ProfileValues> found = rows.search(query, query.limit() + 1);
    boolean more = found.size() > query.limit();
    List<ProfileValues> page = more ? found.subList(0, query.limit()) : found;
    return new ParticipantPage(
        page.stream()
            .map(row -> ParticipantJson.read(Objects.requireNonNull(row.state())))
            .toList(),
        more ? placeOf(page.getLast(), query.order().getFirst()) : null);
  }

  private static ParticipantPlace placeOf(ProfileValues row, ParticipantOrder order) {
    return new ParticipantPlace(SortColumn.of(order.by()).valueOf(row), row.number());
  }
}
