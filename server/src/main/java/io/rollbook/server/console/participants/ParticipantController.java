package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.participants.Profile.StatusForm;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.Problems;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One participant: what is known of it, and its way through the statuses. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}")
class ParticipantController {

  private static final String STATUS = "status";
  private static final String EFFECTIVE_DATE = "effectiveDate";

  private final Participants participants;
  private final Callers callers;
  private final Profile profile;

  ParticipantController(Participants participants, Callers callers, Profile profile) {
    this.participants = participants;
    this.callers = callers;
    this.profile = profile;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "older", required = false) @Nullable String older,
      @RequestParam(name = "saved", required = false) @Nullable String saved,
      @RequestParam(name = "merged", required = false) @Nullable String merged,
      @RequestParam(name = "released", required = false) @Nullable String released,
      HttpServletRequest request) {
    Participant participant = participants.get(caller(request).workspace(), id);
    if (!Page.isOf(id, participant)) {
      return Page.goTo(participant, "?merged");
    }
    ModelAndView view =
        profile.page(participant, seesHistory(), older, StatusForm.EMPTY, HttpStatus.OK);
    view.addObject("saved", saved != null);
    view.addObject("isMerged", merged != null);
    view.addObject("released", released == null ? null : FormValues.number(released));
    return view;
  }

  @PostMapping("/status")
  ModelAndView changeStatus(@PathVariable String id, HttpServletRequest request) {
    Caller caller = caller(request);
    Participant participant = participants.get(caller.workspace(), id);
    long version = FormValues.version(request);
    String reason = FormValues.text(request, "reason");
    String typedDate = FormValues.text(request, EFFECTIVE_DATE);
    Optional<LocalDate> date = FormValues.day(typedDate);
    Optional<ParticipantStatus> status = ParticipantStatus.of(FormValues.text(request, STATUS));
    Map<String, List<String>> errors =
        status.isEmpty()
            ? Map.of(STATUS, List.of("is invalid"))
            : date.isEmpty() && !typedDate.isEmpty()
                ? Map.of(EFFECTIVE_DATE, List.of("is invalid"))
                : Map.of();
    boolean conflict = false;
    if (errors.isEmpty()) {
      try {
        participants.change(
            caller,
            new ChangeStatus(
                participant.id(),
                caller.workspace(),
                status.orElseThrow(),
                reason.isEmpty() ? null : reason,
                date.orElse(null),
                version),
            null);
        return Page.saved(participant);
      } catch (RuntimeException e) {
        Problem problem = refusal(e);
        conflict = isConflict(problem);
        errors = problem.errors();
      }
    }
    return profile.page(
        participants.get(caller.workspace(), id),
        seesHistory(),
        null,
        new StatusForm(reason, typedDate, conflict, errors),
        conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The page of a participant. */
  static String pathOf(Participant participant) {
    return Console.PARTICIPANTS + '/' + participant.id().value();
  }

  /** Why a form is shown again; throws what no form can mend. */
  static Problem refusal(RuntimeException thrown) {
    return Problems.of(thrown)
        .filter(it -> isConflict(it) || !it.errors().isEmpty())
        .orElseThrow(() -> thrown);
  }

  static boolean isConflict(Problem problem) {
    return problem.status().equals(HttpStatus.PRECONDITION_FAILED);
  }

  private Caller caller(HttpServletRequest request) {
    return callers.current(request, Console.DIALECT);
  }

  private boolean seesHistory() {
    return callers.credential().scopes().contains(Scope.HISTORY_READ);
  }
}
