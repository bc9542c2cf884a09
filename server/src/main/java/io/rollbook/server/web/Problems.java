package io.rollbook.server.web;

import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.participant.IdTaken;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.IllegalStatusChange;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.MergedElsewhere;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.Refusal;
import io.rollbook.participant.VersionMismatch;
import io.rollbook.participant.Violation;
import io.rollbook.query.log.UnreadableEvent;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import tools.jackson.core.JacksonException;

/** Which problem stands behind an exception. */
public final class Problems {

  private Problems() {}

  /** Empty if the exception is none that can be expected: a fault of the server. */
  public static Optional<Problem> of(Throwable thrown) {
    return switch (thrown) {
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case ExecutionException e when e.getCause() != null -> of(e.getCause());
      case RequestRefused refused -> Optional.of(refused.problem());
      case Refusal refusal -> Optional.of(of(refusal));
      case AggregateNotFoundException missing -> Optional.of(Problem.of(HttpStatus.NOT_FOUND));
      case CustomFieldNotFound missing -> Optional.of(Problem.of(HttpStatus.NOT_FOUND));
      case AssignmentNotFound missing -> Optional.of(Problem.of(HttpStatus.NOT_FOUND));
      case ClaimTaken taken ->
          Optional.of(Problem.invalid(fieldOf(taken), "has already been taken"));
      case BodyTooLarge tooLarge -> Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE));
      case InvalidParameterException malformed ->
          Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "The query is malformed"));
      case RequestRejectedException rejected -> Optional.of(Problem.of(HttpStatus.BAD_REQUEST));
      case JacksonException malformed ->
          Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "The body is not valid JSON"));
      case HttpMessageConversionException unreadable ->
          unreadable.getCause() instanceof BodyTooLarge
              ? Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE))
              : Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "The body cannot be read"));
      case ErrorResponse response -> Optional.of(of(response));
      default -> unavailable(thrown);
    };
  }

  private static Problem of(Refusal refusal) {
    return switch (refusal) {
      case MergedElsewhere merged -> Problem.of(HttpStatus.NOT_FOUND);
      case ParticipantNotFound notFound -> Problem.of(HttpStatus.NOT_FOUND);
      case IdTaken taken -> Problem.invalid("id", "has already been taken");
      case VersionMismatch mismatch -> Problem.of(HttpStatus.PRECONDITION_FAILED);
      case IllegalStatusChange illegal -> Problem.invalid("status", wording(illegal));
      case InvalidDetails invalid -> Problem.invalid(byField(invalid.violations()));
    };
  }

  /** Nobody asks for a number, only for a key that looks as if it were made of one. */
  private static String fieldOf(ClaimTaken taken) {
    return taken.namespace().equals(Participant.NUMBER)
        ? IdentifierNamespace.CHECKMANGO_KEY.label()
        : taken.namespace();
  }

  private static String wording(IllegalStatusChange change) {
    String allowed =
        change.allowed().stream().map(ParticipantStatus::label).collect(Collectors.joining(", "));
    return "cannot change from "
        + change.from().label()
        + " to "
        + change.to().label()
        + "; allowed: "
        + allowed;
  }

  private static Map<String, List<String>> byField(List<Violation> violations) {
    return violations.stream()
        .collect(
            Collectors.groupingBy(
                Violation::field,
                LinkedHashMap::new,
                Collectors.mapping(Violation::message, Collectors.toList())));
  }

  /** Keeps status and headers, such as Allow; Spring's own texts speak of Java. */
  private static Problem of(ErrorResponse response) {
    HttpStatus known = HttpStatus.resolve(response.getStatusCode().value());
    String detail = known == null ? "Error" : known.getReasonPhrase();
    return new Problem(response.getStatusCode(), detail, Map.of(), response.getHeaders());
  }

  private static Optional<Problem> unavailable(Throwable thrown) {
    return switch (thrown) {
      case LogUnavailable unavailable ->
          Optional.of(
              Problem.retryLater(
                  "The event log cannot be reached and nothing was recorded; try again"));
      case OutcomeUnknown unknown ->
          Optional.of(
              Problem.retryLater(
                  "It is not known whether this was recorded; try again with the same"
                      + " Idempotency-Key"));
      case ConcurrencyException contention -> Optional.of(othersKeepChangingIt());
      case LockAcquisitionFailedException contention -> Optional.of(othersKeepChangingIt());
      case UnreadableEvent unreadable ->
          Optional.of(
              Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unreadable.getMessage())));
      case SerializationException unreadable ->
          Optional.of(
              Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "An event of this participant cannot be read by this version of Rollbook"));
      case DataAccessResourceFailureException e -> Optional.of(databaseIsAway());
      case TransientDataAccessException e -> Optional.of(databaseIsAway());
      case CannotCreateTransactionException e -> Optional.of(databaseIsAway());
      // A transaction that cannot even be rolled back, because its connection is gone.
      case UncategorizedDataAccessException e when e.getRootCause() instanceof SQLException ->
          Optional.of(databaseIsAway());
      case SQLException e -> Optional.of(databaseIsAway());
      default -> Optional.empty();
    };
  }

  private static Problem othersKeepChangingIt() {
    return Problem.retryLater("Others keep changing this; nothing was recorded; try again");
  }

  private static Problem databaseIsAway() {
    return Problem.retryLater("The database cannot be reached; try again");
  }
}
