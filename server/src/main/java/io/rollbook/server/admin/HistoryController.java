package io.rollbook.server.admin;

import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.HistoryReading;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.PlaceCursors;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.StreamedAnswer;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What happened, for auditors: to one participant, or in the whole workspace. */
@RestController
class HistoryController implements HistoryDocs {

  private final Histories histories;
  private final HistoryStreams streams;
  private final Callers callers;
  private final PlaceCursors cursors;
  private final JsonMapper json;

  HistoryController(
      Histories histories,
      HistoryStreams streams,
      Callers callers,
      PlaceCursors cursors,
      JsonMapper json) {
    this.histories = histories;
    this.streams = streams;
    this.callers = callers;
    this.cursors = cursors;
    this.json = json;
  }

  @Override
  @GetMapping(
      path = "/v1/participants/{id}/history",
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_NDJSON_VALUE,
        HistoryFormat.CSV_TYPE
      })
  public void ofParticipant(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(id, request, response);
  }

  @Override
  @GetMapping(
      path = "/v1/history",
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_NDJSON_VALUE,
        HistoryFormat.CSV_TYPE
      })
  public void ofWorkspace(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(null, request, response);
  }

  private void answer(@Nullable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    WorkspaceId workspace = callers.current(request, RollbookApi.DIALECT).workspace();
    HistoryRequest asked = HistoryRequest.read(workspace, id, request, cursors);
    HistoryFormat format = HistoryFormat.of(request);
    if (format == HistoryFormat.JSON) {
      page(asked, request, response);
      return;
    }
    HistoryReading reading = histories.open(asked.asWhole());
    String type =
        format == HistoryFormat.CSV
            ? HistoryFormat.CSV_TYPE + ";charset=UTF-8;header=present"
            : MediaType.APPLICATION_NDJSON_VALUE;
    if (format == HistoryFormat.CSV) {
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history.csv\"");
    }
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      response.setContentType(type);
      return;
    }
    StreamedAnswer.write(
        response,
        type,
        out -> {
          if (format == HistoryFormat.CSV) {
            streams.csv(reading, asked.limit(), out);
          } else {
            streams.ndjson(reading, asked.limit(), out);
          }
        });
  }

  private void page(HistoryRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HistoryPage page = histories.page(asked.asPage());
    HistoryPlace next = page.next();
    byte[] body =
        json.writeValueAsBytes(
            Listing.of(
                page.entries().stream().map(HistoryJson::entry).toList(),
                next == null ? null : cursors.encode(asked.workspace(), asked.name(), next),
                request));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(body);
  }
}
