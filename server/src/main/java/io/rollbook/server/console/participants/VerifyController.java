package io.rollbook.server.console.participants;

import io.rollbook.participant.HistoryVerdict;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.admin.ParticipantExport;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells whether a history is what was recorded, and hands all of it out. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}")
class VerifyController {

  private final Participants participants;
  private final Histories histories;
  private final ParticipantExport exports;
  private final Callers callers;

  VerifyController(
      Participants participants, Histories histories, ParticipantExport exports, Callers callers) {
    this.participants = participants;
    this.histories = histories;
    this.exports = exports;
    this.callers = callers;
  }

  /**
   * What was found out about one chain of events.
   *
   * @param id of the participant, or of a duplicate that was merged into it
   */
  record Chain(String id, boolean own, HistoryVerdict verdict) {}

  @GetMapping("/verify")
  ModelAndView verify(@PathVariable String id) {
    WorkspaceId workspace = callers.credential().workspace();
    Participant participant = participants.get(workspace, id);
    List<Chain> chains = participant.ids().stream().map(it -> verify(participant, it)).toList();
    ModelAndView view = Page.of("person/verify", participant);
    view.addObject("chains", chains);
    view.addObject("valid", chains.stream().allMatch(it -> it.verdict().firstBroken() == null));
    return view;
  }

  @GetMapping("/export")
  void export(@PathVariable String id, HttpServletResponse response) throws IOException {
    exports.write(callers.credential().workspace(), id, response);
  }

  private Chain verify(Participant participant, ParticipantId id) {
    String text = id.value().toString();
    return new Chain(
        text, id.equals(participant.id()), histories.verify(participant.workspaceId(), text));
  }
}
