package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Viewers;
import io.rollbook.server.erasure.ErasureReceipt;
import io.rollbook.server.erasure.Erasures;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Erases a participant whose number has been typed, and shows the receipt. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}")
class EraseController {

  private static final String NUMBER = "number";
  private static final String REASON = "reason";

  private final Participants participants;
  private final Erasures erasures;
  private final Assignments assignments;
  private final Callers callers;
  private final Viewers viewers;

  EraseController(
      Participants participants,
      Erasures erasures,
      Assignments assignments,
      Callers callers,
      Viewers viewers) {
    this.participants = participants;
    this.erasures = erasures;
    this.assignments = assignments;
    this.callers = callers;
    this.viewers = viewers;
  }

  @GetMapping("/erase")
  ModelAndView form(@PathVariable String id) {
    WorkspaceId workspace = callers.credential().workspace();
    return find(workspace, id)
        .map(it -> page(it, "", "", Map.of(), false, HttpStatus.OK))
        .orElseGet(() -> erased(workspace, id));
  }

  @PostMapping("/erase")
  ModelAndView erase(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    long version = FormValues.version(request);
    String number = FormValues.text(request, NUMBER);
    String reason = FormValues.text(request, REASON);
    Optional<Participant> found = find(caller.workspace(), id);
    if (found.isEmpty()) {
      return erased(caller.workspace(), id);
    }
    Participant participant = found.get();
    if (!Page.isOf(id, participant) || participant.version() != version) {
      return page(participant, number, reason, Map.of(), true, HttpStatus.CONFLICT);
    }
    Map<String, List<String>> errors =
        number.equals(Long.toString(participant.number()))
            ? Map.of()
            : Map.of(NUMBER, List.of("is not this participant's number"));
    if (errors.isEmpty()) {
      try {
        ErasureReceipt receipt =
            erasures.erase(
                caller,
                new ParticipantKey.ById(participant.id()),
                version,
                reason.isEmpty() ? null : reason,
                null);
        return receiptOf(receipt);
      } catch (RuntimeException e) {
        Problem problem = ParticipantController.refusal(e);
        if (ParticipantController.isConflict(problem)) {
          Participant now = participants.get(caller.workspace(), id);
          return page(now, number, reason, Map.of(), true, HttpStatus.CONFLICT);
        }
        errors = problem.errors();
      }
    }
    return page(participant, number, reason, errors, false, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/erasure")
  ModelAndView receipt(@PathVariable String id) {
    WorkspaceId workspace = callers.credential().workspace();
    ErasureReceipt receipt = known(workspace, id).orElseThrow(ParticipantNotFound::new);
    ModelAndView view = new ModelAndView("person/receipt");
    view.addObject("receipt", receipt);
    view.addObject("id", receipt.participantId().value().toString());
    view.addObject("also", receipt.alsoErased().stream().map(it -> it.value().toString()).toList());
    String actor = receipt.actor();
    view.addObject("who", actor == null ? null : viewers.nameOf(workspace, actor));
    return view;
  }

  private Optional<Participant> find(WorkspaceId workspace, String id) {
    return participants.find(workspace, Histories.key(id));
  }

  private Optional<ErasureReceipt> known(WorkspaceId workspace, String id) {
    return erasures.receipt(workspace, Histories.key(id));
  }

  /** Whoever asks for the erasure of somebody who is erased is shown that it is done. */
  private ModelAndView erased(WorkspaceId workspace, String id) {
    return receiptOf(known(workspace, id).orElseThrow(ParticipantNotFound::new));
  }

  private static ModelAndView receiptOf(ErasureReceipt receipt) {
    return new ModelAndView(
        Console.goTo(Console.PARTICIPANTS + '/' + receipt.participantId().value() + "/erasure"));
  }

  private ModelAndView page(
      Participant participant,
      String number,
      String reason,
      Map<String, List<String>> errors,
      boolean conflict,
      HttpStatusCode status) {
    ModelAndView view = Page.of("person/erase", participant, status);
    view.addObject("typed", number);
    view.addObject("reason", reason);
    view.addObject("errors", errors);
    view.addObject("conflict", conflict);
    view.addObject("duplicates", participant.ids().size() - 1);
    view.addObject(
        "assignments", assignments.of(participant.workspaceId(), participant.ids()).size());
    return view;
  }
}
