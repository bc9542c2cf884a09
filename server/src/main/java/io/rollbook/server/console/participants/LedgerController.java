package io.rollbook.server.console.participants;

import io.rollbook.audit.Caller;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantCommand;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.ReverseLedgerEntry;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a participant has booked and paid. */
@Controller
@RequestMapping(Console.PARTICIPANTS + "/{id}/ledger")
class LedgerController {

  private final Participants participants;
  private final Callers callers;

  LedgerController(Participants participants, Callers callers) {
    this.participants = participants;
    this.callers = callers;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable String id,
      @RequestParam(name = "saved", required = false) @Nullable String saved) {
    Participant participant = participants.get(callers.credential().workspace(), id);
    ModelAndView view =
        page(
            participant,
            LedgerForm.empty(participant.ledger().currency().orElse("")),
            Map.of(),
            HttpStatus.OK);
    view.addObject("saved", saved != null);
    return view;
  }

  @PostMapping
  ModelAndView record(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    LedgerForm form = LedgerForm.of(request);
    Map<String, List<String>> errors = form.errors(locale());
    if (errors.isEmpty()) {
      try {
        LedgerEntry entry = form.entry(locale());
        return done(caller, new RecordLedgerEntry(participant.id(), caller.workspace(), entry));
      } catch (RuntimeException e) {
        errors = ParticipantController.refusal(e).errors();
      }
    }
    return page(participant, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Answered with 404 if there is no such entry. */
  @PostMapping("/reversal")
  ModelAndView reverse(@PathVariable String id, HttpServletRequest request) {
    Caller caller = callers.current(request, Console.DIALECT);
    Participant participant = participants.get(caller.workspace(), id);
    LedgerForm form = LedgerForm.of(request);
    return done(
        caller,
        new ReverseLedgerEntry(
            participant.id(), caller.workspace(), form.ledgerKind(), form.reference()));
  }

  private ModelAndView done(Caller caller, ParticipantCommand command) {
    return Page.goTo(participants.change(caller, command, null).participant(), "/ledger?saved");
  }

  private static ModelAndView page(
      Participant participant,
      LedgerForm form,
      Map<String, List<String>> errors,
      HttpStatusCode status) {
    Ledger ledger = participant.ledger();
    Optional<String> currency = ledger.currency();
    ModelAndView view = Page.of("person/ledger", participant, status);
    view.addObject("entries", LedgerRow.of(ledger, locale()));
    currency.ifPresent(
        it -> {
          view.addObject("booked", Amounts.text(ledger.booked(), it, locale()));
          view.addObject("paid", Amounts.text(ledger.paid(), it, locale()));
          view.addObject("balance", Amounts.text(ledger.balance(), it, locale()));
        });
    view.addObject("form", form);
    view.addObject("errors", errors);
    view.addObject("example", Amounts.example(locale()));
    view.addObject("saved", false);
    return view;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
