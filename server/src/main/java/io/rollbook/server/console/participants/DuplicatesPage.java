package io.rollbook.server.console.participants;

import io.rollbook.participant.Participant;
import io.rollbook.server.participants.Participants;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that tells who may be the same person. */
@Component
class DuplicatesPage {

  private final Participants participants;

  DuplicatesPage(Participants participants) {
    this.participants = participants;
  }

  /**
   * The page.
   *
   * @param with whom somebody named as the same person; empty if nobody
   * @param errors why that cannot be
   */
  ModelAndView of(Participant participant, String with, List<String> errors) {
    ModelAndView view =
        Page.of(
            "person/duplicates",
            participant,
            errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject(
        "candidates",
        participants.duplicates(participant.workspaceId(), participant.id()).stream()
            .map(Candidate::of)
            .toList());
    view.addObject("with", with);
    view.addObject("errors", errors);
    return view;
  }
}
