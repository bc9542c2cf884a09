package io.rollbook.server.metrics;

import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.customfield.CustomFieldNotFound;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.participant.Refusal;
import java.util.Locale;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** How an attempt at a command ended. */
enum CommandOutcome {
  SUCCESS,
  /** A rule did not allow it, or what it is about is not there. */
  REFUSED,
  /** Somebody else changed the same thing; usually decided anew at once. */
  CONFLICT,
  /** The log could not be reached, or it is not known what became of it. */
  UNAVAILABLE,
  /** None of these: worth looking at. */
  ERROR;

  static CommandOutcome of(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> SUCCESS;
      case ConcurrencyException _ -> CONFLICT;
      case LockAcquisitionFailedException _ -> CONFLICT;
      case LogUnavailable _ -> UNAVAILABLE;
      case OutcomeUnknown _ -> UNAVAILABLE;
      case Refusal _ -> REFUSED;
      case ClaimTaken _ -> REFUSED;
      case KeyAlreadyUsed _ -> REFUSED;
      case AggregateNotFoundException _ -> REFUSED;
      case CustomFieldNotFound _ -> REFUSED;
      case AssignmentNotFound _ -> REFUSED;
      default -> ERROR;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
