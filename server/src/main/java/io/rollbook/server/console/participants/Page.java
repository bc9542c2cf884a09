package io.rollbook.server.console.participants;

import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.server.console.Console;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What the pages about one participant have in common. */
final class Page {

  private Page() {}

  /** A page that is not asked to mend anything. */
  static ModelAndView of(String view, Participant participant) {
    return of(view, participant, HttpStatus.OK);
  }

  /** A page that shows the participant's name, and the way back to it. */
  static ModelAndView of(String view, Participant participant, HttpStatusCode status) {
    ModelAndView page = new ModelAndView(view, status);
    page.addObject("participant", participant);
    page.addObject("id", participant.id().value().toString());
    page.addObject("name", Names.of(participant));
    return page;
  }

  /** Sends the browser to the participant's own page, which says that something was recorded. */
  static ModelAndView saved(Participant participant) {
    return goTo(participant, "?saved");
  }

  /** Sends the browser on; {@code rest} follows the path of the participant's own page. */
  static ModelAndView goTo(Participant participant, String rest) {
    return new ModelAndView(Console.goTo(ParticipantController.pathOf(participant) + rest));
  }

  /** Whether a path names this participant itself, and not one that was merged into it. */
  static boolean isOf(String path, Participant participant) {
    return ParticipantKey.parse(path)
        .filter(
            key ->
                switch (key) {
                  case ParticipantKey.ById byId -> byId.id().equals(participant.id());
                  case ParticipantKey.ByNumber byNumber ->
                      byNumber.number() == participant.number();
                  case ParticipantKey.ByIdentifier _ -> true;
                })
        .isPresent();
  }
}
