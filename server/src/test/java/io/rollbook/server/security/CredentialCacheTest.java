package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.rollbook.query.workspace.WorkspaceDirectory;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialCacheTest {

  private static final String KEY = "a key";
  private static final Workspace WORKSPACE =
      new Workspace(
          new WorkspaceId(UUID.randomUUID()), "w", Map.of(), true, null, Map.of(), Instant.EPOCH);

  private final WorkspaceDirectory directory = mock(WorkspaceDirectory.class);
  private final TokenDigests digests = mock(TokenDigests.class);
  private final CredentialUses uses = mock(CredentialUses.class);
  private final AtomicLong now = new AtomicLong();
  private final CredentialCache cache =
      new CredentialCache(directory, digests, mock(AccessTokens.class), uses, now::get);

  @BeforeEach
  void theKeyOpensTheWorkspace() {
    when(digests.of(anyString())).thenReturn("its digest");
    opens(Optional.of(WORKSPACE));
  }

  @Test
  void whoCameLatelyIsNotLookedUpAgain() {
    find();
    pass(Duration.ofSeconds(2));
    assertThat(find()).isPresent();
    verifyLookUps(1);
  }

  @Test
  void aUseIsNotedWhenACredentialIsLookedUpAndNotAtEachRequest() {
    UUID credential = find().orElseThrow().credentialId();
    find();
    find();
    verify(uses, times(1)).note(credential);
    pass(Duration.ofSeconds(3));
    find();
    verify(uses, times(2)).note(credential);
  }

  @Test
  void ofManyRequestsOneRenewsWhatIsRememberedAndTheOthersGoOn() {
    find();
    pass(Duration.ofSeconds(3));
    whileItIsLookedUp(
        () -> {
          assertThat(find()).isPresent();
          assertThat(find()).isPresent();
        });
    assertThat(find()).isPresent();
    verifyLookUps(2);
    pass(Duration.ofSeconds(2));
    find();
    verifyLookUps(2);
  }

  @Test
  void whatWasRevokedElsewhereIsNotFoundAnyMoreOnceItIsRenewed() {
    find();
    opens(Optional.empty());
    pass(Duration.ofSeconds(3));
    assertThat(find()).isEmpty();
    assertThat(find()).isEmpty();
  }

  @Test
  void whatIsRevokedWhileItIsLookedUpIsNotRemembered() {
    UUID id = find().orElseThrow().credentialId();
    pass(Duration.ofSeconds(3));
    whileItIsLookedUp(() -> cache.forget(id));
    find();
    opens(Optional.empty());
    assertThat(find()).isEmpty();
  }

  @Test
  void nothingIsRememberedForLongerThanFiveSeconds() {
    find();
    opens(Optional.empty());
    pass(Duration.ofSeconds(5));
    assertThat(find()).isEmpty();
  }

  private Optional<AuthenticatedCredential> find() {
    return cache.findByShocklogicKey(KEY);
  }

  private void opens(Optional<Workspace> workspace) {
    when(directory.findByBinding(any(DialectScope.class), anyString())).thenReturn(workspace);
  }

  private void whileItIsLookedUp(Runnable meanwhile) {
    when(directory.findByBinding(any(DialectScope.class), anyString()))
        .thenAnswer(
            _ -> {
              meanwhile.run();
              return Optional.of(WORKSPACE);
            });
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void verifyLookUps(int count) {
    verify(directory, times(count)).findByBinding(any(DialectScope.class), anyString());
  }
}
