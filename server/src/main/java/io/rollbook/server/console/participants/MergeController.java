package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.MergeRules;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.Violation;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes two participants one, after both have been looked at side by side. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}")
class MergeController {

  /** Whom to merge into the participant: an id or a number. */
  private static final String WITH = "with";

  /** The duplicate's version that the form was made for. */
  private static final String OTHER_VERSION = "otherVersion";

  private final Participants participants;
  private final DuplicatesPage duplicates;
  private final Comparison comparison;
  private final Callers callers;

  MergeController(
      Participants participants,
      DuplicatesPage duplicates,
      Comparison comparison,
      Callers callers) {
    this.participants = participants;
    this.duplicates = duplicates;
    this.comparison = comparison;
    this.callers = callers;
  }

  @GetMapping("/duplicates")
  ModelAndView duplicates(@PathVariable String id) {
    return duplicates.of(participants.get(callers.credential().workspace(), id), "", List.of());
  }

  @GetMapping("/merge")
  ModelAndView compare(@PathVariable String id, HttpServletRequest request) {
    Participant participant = participants.get(callers.credential().workspace(), id);
    String with = FormValues.text(request, WITH);
    Optional<Participant> other = other(participant, with);
    if (other.isEmpty()) {
      return duplicates.of(
          participant, with, List.of(with.isEmpty() ? "can't be blank" : "does not exist"));
    }
    return other.get().id().equals(participant.id())
        ? duplicates.of(participant, with, List.of("is the participant itself"))
        : page(participant, other.get(), false, HttpStatus.OK);
  }

  @PostMapping("/merge")
  ModelAndView merge(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    String with = FormValues.text(request, WITH);
    long version = FormValues.version(request);
    long otherVersion = FormValues.version(request, OTHER_VERSION);
    Optional<Participant> found = other(participant, with);
    if (found.isEmpty()) {
      return duplicates.of(participant, with, List.of("does not exist"));
    }
    Participant other = found.get();
    if (other.id().equals(participant.id())) {
      // Sent twice: it has been merged.
      return Page.saved(participant);
    }
    boolean seen =
        Page.isOf(id, participant)
            && Page.isOf(with, other)
            && participant.version() == version
            && other.version() == otherVersion;
    if (!seen) {
      return page(participant, other, true, HttpStatus.CONFLICT);
    }
    try {
      return Page.saved(
          participants
              .change(
                  caller,
                  new MergeParticipants(participant.id(), caller.workspace(), other.id()),
                  null)
              .participant());
    } catch (RuntimeException e) {
      Problem refusal = ParticipantController.refusal(e);
      ModelAndView view = page(participant, other, false, refusal.status());
      view.addObject("errors", refusal.errors().values().stream().flatMap(List::stream).toList());
      return view;
    }
  }

  private Optional<Participant> other(Participant participant, String with) {
    return ParticipantKey.parse(with)
        .flatMap(key -> participants.find(participant.workspaceId(), key));
  }

  private ModelAndView page(
      Participant survivor, Participant duplicate, boolean conflict, HttpStatusCode status) {
    ModelAndView view = Page.of("person/merge", survivor, status);
    view.addObject("other", Candidate.of(duplicate));
    view.addObject("otherVersion", duplicate.version());
    view.addObject("fields", comparison.ofMerge(survivor, duplicate));
    view.addObject("conflict", conflict);
    view.addObject(
        "errors", MergeRules.check(survivor, duplicate).stream().map(Violation::message).toList());
    return view;
  }
}
