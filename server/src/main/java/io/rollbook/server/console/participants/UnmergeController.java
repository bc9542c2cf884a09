package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.MergeRules;
import io.rollbook.participant.MergedDuplicate;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a merge back, after having told what that comes to. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}/unmerge/{duplicate}")
class UnmergeController {

  private final Participants participants;
  private final Comparison comparison;
  private final Callers callers;

  UnmergeController(Participants participants, Comparison comparison, Callers callers) {
    this.participants = participants;
    this.comparison = comparison;
    this.callers = callers;
  }

  @GetMapping
  ModelAndView look(@PathVariable String id, @PathVariable String duplicate) {
    Participant participant = participants.get(callers.credential().workspace(), id);
    return merge(participant, duplicate)
        .map(it -> page(participant, it, false, HttpStatus.OK))
        .orElseGet(() -> released(participant, duplicate));
  }

  @PostMapping
  ModelAndView unmerge(
      @PathVariable String id, @PathVariable String duplicate, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    long version = FormValues.version(request);
    Optional<MergedDuplicate> merge = merge(participant, duplicate);
    if (merge.isEmpty()) {
      return released(participant, duplicate);
    }
    if (!Page.isOf(id, participant) || participant.version() != version) {
      return page(participant, merge.get(), true, HttpStatus.CONFLICT);
    }
    Participant released =
        participants
            .unmerge(
                caller,
                new UnmergeParticipants(participant.id(), caller.workspace(), merge.get().id()),
                null)
            .unmerged()
            .duplicate();
    return Page.goTo(participant, "?released=" + released.number());
  }

  /** Where it leads when there is nothing to take back, because that was done before. */
  private ModelAndView released(Participant participant, String duplicate) {
    Participant other = participants.get(participant.workspaceId(), duplicate);
    if (other.id().equals(participant.id()) || !Page.isOf(duplicate, other)) {
      throw new ParticipantNotFound();
    }
    return Page.goTo(participant, "?released=" + other.number());
  }

  private static Optional<MergedDuplicate> merge(Participant participant, String duplicate) {
    return participant.merged().stream()
        .filter(it -> it.id().value().toString().equals(duplicate))
        .findFirst();
  }

  private ModelAndView page(
      Participant participant, MergedDuplicate merge, boolean conflict, HttpStatusCode status) {
    DuplicateReleased release = MergeRules.release(participant, merge);
    ModelAndView view = Page.of("person/unmerge", participant, status);
    view.addObject("duplicate", MergedRow.of(merge));
    view.addObject("fields", comparison.ofRelease(participant, release));
    view.addObject("kept", comparison.labels(participant, release.kept()));
    view.addObject("conflict", conflict);
    return view;
  }
}
