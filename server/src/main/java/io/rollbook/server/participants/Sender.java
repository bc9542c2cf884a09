package io.rollbook.server.participants;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.axon.AppendOptions;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends a command in a caller's name. */
@Component
public class Sender {

  /**
   * More than that many nodes changing one aggregate at once, and the caller had better come back
   * later.
   */
  private static final int ATTEMPTS = 10;

  private final CommandGateway commands;
  private final LatestWrites latestWrites;

  public Sender(CommandGateway commands, LatestWrites latestWrites) {
    this.commands = commands;
    this.latestWrites = latestWrites;
  }

  /**
   * Sends and waits for the result. When another node has changed the aggregate in between, the
   * command is decided again on what is there now.
   *
   * @param options to be used for this command only
   * @throws ConcurrencyException if that did not help
   */
  public <R> R send(Object command, Caller caller, AppendOptions options, Class<R> result) {
    for (int attempt = 1; ; attempt++) {
      try {
        return sendOnce(command, caller, options, result);
      } catch (ConcurrencyException | DeadlockException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** As {@link #send}, but fails at the first conflict, as is right for what begins a stream. */
  public <R> R sendOnce(Object command, Caller caller, AppendOptions options, Class<R> result) {
    Map<String, Object> metadata = new HashMap<>(caller.asMetadata());
    metadata.put(AppendOptions.METADATA_KEY, options);
    Object answer = commands.sendAndWait(new GenericCommandMessage<>(command, metadata));
    latestWrites.note(caller.workspace(), options.position());
    return result.cast(answer);
  }
}
