package io.rollbook.eventlog.axon;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendOptionsTest {

  private final ClaimKey email = newClaim();
  private final ClaimKey phone = newClaim();

  @Test
  void allKeysEverNamedAreRequiredToBeFreeForTheStream() {
    AppendOptions options =
        AppendOptions.receiptOnly().requiringFree(List.of(email)).requiringFree(List.of(phone));
    assertThat(options.requirementsFor(event("a", 0)))
        .containsExactly(ClaimChange.requireFree(email, "a"), ClaimChange.requireFree(phone, "a"));
  }

  @Test
  void onlyTheFirstAppendOfTheCommandRequires() {
    AppendOptions options = AppendOptions.receiptOnly().requiringFree(List.of(email));
    options.appended(7);
    assertThat(options.position()).hasValue(7);
    assertThat(options.requirementsFor(event("a", 0))).isEmpty();
  }

  @Test
  void theIdempotencyKeyIsKept() {
    AppendOptions options =
        AppendOptions.idempotent("w", new byte[] {1}, new byte[] {2}).requiringFree(List.of(email));
    assertThat(options.keyFor(event("a", 3)))
        .isNotNull()
        .satisfies(
            key -> {
              assertThat(key.scope()).isEqualTo("w");
              assertThat(key.keyDigest()).containsExactly(1);
              assertThat(key.requestDigest()).containsExactly(2);
            });
  }

  @Test
  void withoutKeysNothingIsRequired() {
    assertThat(AppendOptions.receiptOnly().requirementsFor(event("a", 0))).isEmpty();
  }
}
