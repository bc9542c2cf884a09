package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.NewEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a command wants to say about, and hear of, the append that the command leads
 * to. Put it into the command's metadata under {@link #METADATA_KEY}, and register {@link
 * AppendOptionsInterceptor} with the command bus. One object serves one command.
 */
public final class AppendOptions {

  /** Where the command's metadata, and then the unit of work's resources, hold the options. */
  public static final String METADATA_KEY = AppendOptions.class.getName();

  private record Idempotency(String scope, byte[] keyDigest, byte[] requestDigest) {}

  private final @Nullable Idempotency idempotency;
  private final List<ClaimKey> free;
  private volatile OptionalLong position = OptionalLong.empty();

  private AppendOptions(@Nullable Idempotency idempotency, List<ClaimKey> free) {
    this.idempotency = idempotency;
    this.free = free;
  }

  /** Asks only where the events stand. */
  public static AppendOptions receiptOnly() {
    return new AppendOptions(null, List.of());
  }

  /**
   * The outcome is to be remembered under this key, with the stream and version of the command's
   * last event; if the key has one already, the command fails with {@code KeyAlreadyUsed}.
   */
  public static AppendOptions idempotent(String scope, byte[] keyDigest, byte[] requestDigest) {
    return new AppendOptions(
        new Idempotency(scope, keyDigest.clone(), requestDigest.clone()), List.of());
  }

  /**
   * These options, and the command's first append fails with {@code ClaimTaken} if a stream other
   * than that of its first event holds one of the keys, exclusively or as a share. Send the object
   * returned here, and ask it for the position.
   */
  public AppendOptions requiringFree(Collection<ClaimKey> keys) {
    return new AppendOptions(idempotency, Stream.concat(free.stream(), keys.stream()).toList());
  }

  /**
   * The position of the command's last event; empty if the command recorded nothing, or not yet.
   */
  public OptionalLong position() {
    return position;
  }

  static Optional<AppendOptions> current() {
    if (!CurrentUnitOfWork.isStarted()) {
      return Optional.empty();
    }
    AppendOptions options = CurrentUnitOfWork.get().root().getResource(METADATA_KEY);
    return Optional.ofNullable(options);
  }

  /**
   * The key that goes with the events; null if there is none, or if an earlier append of the
   * command used it.
   */
  @Nullable IdempotencyKey keyFor(NewEvent last) {
    if (idempotency == null || position.isPresent()) {
      return null;
    }
    return new IdempotencyKey(
        idempotency.scope(),
        idempotency.keyDigest(),
        idempotency.requestDigest(),
        last.stream(),
        last.version());
  }

  /** What must be free for the events; nothing if an earlier append of the command asked. */
  List<ClaimChange> requirementsFor(NewEvent first) {
    if (position.isPresent()) {
      return List.of();
    }
    return free.stream().map(key -> ClaimChange.requireFree(key, first.stream())).toList();
  }

  void appended(long at) {
    position = OptionalLong.of(at);
  }
}
