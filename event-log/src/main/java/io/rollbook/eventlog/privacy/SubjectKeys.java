package io.rollbook.eventlog.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.eventlog.Sealed;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes and unwraps the keys of subjects. Some are kept unwrapped for a while, which saves work but
 * opens nothing: what is sealed is read together with its wrapped key, and without that it stays
 * shut, on every node from the moment the key is destroyed.
 */
public final class SubjectKeys {

  private static final int KEPT = 20_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(5);

  private final KeyWrapping wrapping;
  private final Cache<String, SubjectKey> keys =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(KEPT)
          .expireAfterAccess(KEPT_FOR)
          .build();

  public SubjectKeys(KeyWrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** A new key for a subject that has none; counts only once it has been recorded. */
  public SubjectKey create(String subject) {
    byte[] key = Aes256Gcm.newKey();
    return SubjectKey.of(subject, wrapping.wrap(key, subject), key);
  }

  /** A key that was unwrapped lately; null if there is none. It may have been destroyed since. */
  public @Nullable SubjectKey kept(String subject) {
    return keys.getIfPresent(subject);
  }

  /** Keeps a key that has been recorded. */
  public void keep(SubjectKey key) {
    keys.put(key.stored().subject(), key);
  }

  /**
   * The key in its usable form.
   *
   * @throws SealBroken if it cannot be unwrapped
   */
  public SubjectKey unwrap(String subject, byte[] wrapped) {
    SubjectKey kept = keys.getIfPresent(subject);
    if (kept != null && kept.isWrappedAs(wrapped)) {
      return kept;
    }
    try {
      SubjectKey key = SubjectKey.of(subject, wrapped, wrapping.unwrap(wrapped, subject));
      keys.put(subject, key);
      return key;
    } catch (GeneralSecurityException e) {
      throw new SealBroken(subject, e);
    }
  }

  /**
   * The content; empty if its key has been destroyed.
   *
   * @param context as it was sealed with
   * @throws SealBroken if it cannot be opened although the key is there
   */
  public Optional<byte[]> open(Sealed sealed, byte[] context) {
    byte[] wrapped = sealed.wrappedKey();
    return wrapped == null
        ? Optional.empty()
        : Optional.of(unwrap(sealed.subject(), wrapped).open(sealed.content(), context));
  }
}
