package io.rollbook.server.admin;

import io.rollbook.customfield.CustomFields;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.OpenHistory;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.web.StreamedAnswer;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that is known of one person, as a file for that person. */
@Component
public class ParticipantExport {

  private final Participants participants;
  private final Histories histories;
  private final Assignments assignments;
  private final CustomFields fields;
  private final HistoryStreams streams;
  private final JsonMapper json;

  ParticipantExport(
      Participants participants,
      Histories histories,
      Assignments assignments,
      CustomFields fields,
      HistoryStreams streams,
      JsonMapper json) {
    this.participants = participants;
    this.histories = histories;
    this.assignments = assignments;
    this.fields = fields;
    this.streams = streams;
    this.json = json;
  }

  /**
   * Answers a request with the document.
   *
   * @param id the participant's, or its number
   * @throws io.rollbook.participant.ParticipantNotFound if there is none; nothing is written then
   */
  public void write(WorkspaceId workspace, String id, HttpServletResponse response)
      throws IOException {
    Participant participant = participants.get(workspace, id);
    HistoryReading history =
        histories.open(
            new OpenHistory(
                workspace,
                new ParticipantKey.ById(participant.id()),
                HistoryFilter.ALL,
                false,
                null));
    String members =
        json.writeValueAsString(
            ExportDocument.of(
                participant,
                fields.newestOf(workspace),
                assignments.of(workspace, participant.ids()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"participant-" + participant.number() + ".json\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    StreamedAnswer.write(
        response,
        MediaType.APPLICATION_JSON_VALUE,
        out -> {
          String open = members.substring(0, members.length() - 1) + ",\"history\":";
          out.write(open.getBytes(StandardCharsets.UTF_8));
          streams.array(new OwnHistory(history, participant.ids()), out);
          out.write('}');
        });
  }
}
