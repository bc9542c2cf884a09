package io.rollbook.query.log;

/**
 * An event whose type or content this version of Rollbook cannot read. The message names the event,
 * not its content, and neither does a cause.
 */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String eventId, String type) {
    super("Event " + eventId + " of type " + type + " cannot be read");
  }
}
