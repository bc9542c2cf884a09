package io.rollbook.participant;

/** Why a command was refused. Nothing was recorded. Messages hold no personal data. */
public abstract sealed class Refusal extends RuntimeException
    permits IdTaken,
        IllegalStatusChange,
        InvalidDetails,
        MergedElsewhere,
        ParticipantNotFound,
        VersionMismatch {

  private static final long serialVersionUID = 1L;

  /** Refusals are answers, not faults: without a stack trace. */
  Refusal(String message) {
    super(message, null, false, false);
  }
}
