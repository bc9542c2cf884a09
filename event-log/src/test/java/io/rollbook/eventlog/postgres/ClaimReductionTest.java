package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.ClaimChange.release;
import static io.rollbook.eventlog.ClaimChange.releaseAll;
import static io.rollbook.eventlog.ClaimChange.releaseShares;
import static io.rollbook.eventlog.ClaimChange.requireFree;
import static io.rollbook.eventlog.ClaimChange.share;
import static io.rollbook.eventlog.ClaimChange.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReductionTest {

  private final ClaimKey claim = new ClaimKey("w", "email", new byte[] {1});
  private final ClaimKey equalClaim = new ClaimKey("w", "email", new byte[] {1});
  private final ClaimKey other = new ClaimKey("w", "email", new byte[] {2});

  private static List<ClaimChange> reduced(ClaimChange... changes) {
    return ClaimReduction.reduce(List.of(changes));
  }

  @Test
  void aReleaseUndoesWhatCameBeforeItAndNotWhatComesAfter() {
    assertThat(reduced(take(claim, "a"), share(claim, "a"), release(equalClaim, "a")))
        .containsExactly(release(equalClaim, "a"));
    // Both stay: the release is also one of a share.
    assertThat(reduced(release(claim, "a"), take(equalClaim, "a")))
        .containsExactly(release(claim, "a"), take(equalClaim, "a"));
  }

  @Test
  void aClaimMayBeTakenAndSharedAndNothingIsSaidTwice() {
    assertThat(
            reduced(take(claim, "a"), share(claim, "a"), take(equalClaim, "a"), share(claim, "b")))
        .containsExactly(take(claim, "a"), share(claim, "a"), share(claim, "b"));
  }

  @Test
  void releasingSharesUndoesEarlierSharesOfItsStreamAndNamespaceOnly() {
    ClaimKey phone = new ClaimKey("w", "phone", new byte[] {1});
    ClaimKey elsewhere = new ClaimKey("x", "email", new byte[] {1});
    ClaimChange release = releaseShares("w", "email", "a");
    assertThat(
            reduced(
                share(claim, "a"),
                take(claim, "a"),
                share(phone, "a"),
                share(elsewhere, "a"),
                share(claim, "b"),
                release,
                share(other, "a")))
        .containsExactly(
            take(claim, "a"),
            share(phone, "a"),
            share(elsewhere, "a"),
            share(claim, "b"),
            release,
            share(other, "a"));
  }

  @Test
  void releasingAllUndoesSharesAndLeavesRequirements() {
    assertThat(reduced(share(claim, "a"), requireFree(claim, "a"), releaseAll("a")))
        .containsExactly(requireFree(claim, "a"), releaseAll("a"));
  }

  @Test
  void whatIsReleasedWithAllIsForgottenAndWhatIsTakenLaterStays() {
    assertThat(reduced(take(claim, "a"), releaseAll("a"), take(other, "a")))
        .containsExactly(releaseAll("a"), take(other, "a"));
  }

  @Test
  void streamsKeepTheirOwnChanges() {
    assertThat(reduced(release(claim, "a"), take(equalClaim, "b"), releaseAll("c")))
        .containsExactlyInAnyOrder(release(claim, "a"), take(equalClaim, "b"), releaseAll("c"));
  }

  @Test
  void twoTakersOfOneClaimAreRefused() {
    assertThatThrownBy(() -> reduced(take(claim, "a"), take(equalClaim, "b")))
        .isInstanceOf(ClaimTaken.class);
  }
}
