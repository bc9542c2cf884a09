package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.ClaimChange.release;
import static io.rollbook.eventlog.ClaimChange.releaseAll;
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
  void theLastChangeOfAClaimByAStreamCounts() {
    assertThat(reduced(take(claim, "a"), release(equalClaim, "a")))
        .containsExactly(release(equalClaim, "a"));
    assertThat(reduced(release(claim, "a"), take(equalClaim, "a")))
        .containsExactly(take(equalClaim, "a"));
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
