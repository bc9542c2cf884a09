package io.rollbook.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedDigestTest {

  private final KeyedDigest digest = withKey("a key of the test");

  private static KeyedDigest withKey(String key) {
    return new KeyedDigest(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }

  @Test
  void staysTheSameForEver() {
    // Stored digests would no longer be found.
    assertThat(HexFormat.of().formatHex(digest.of("email", "melanie@example.org")))
        .isEqualTo("1db2452e39db8850fde15f4b76ad36aee30b7d82f44eb35e8c299dff249073ee");
  }

  @Test
  void differsByKeyNamespaceAndValue() {
    byte[] one = digest.of("email", "x");
    assertThat(one).isNotEqualTo(digest.of("email", "y"));
    assertThat(one).isNotEqualTo(digest.of("number", "x"));
    assertThat(one).isNotEqualTo(withKey("another key").of("email", "x"));
  }

  @Test
  void doesNotConfuseTheNamespacesEndWithTheValuesBeginning() {
    assertThat(digest.of("ab", "c")).isNotEqualTo(digest.of("a", "bc"));
  }

  @Test
  void isTheSameForATextAndItsBytes() {
    assertThat(digest.of("email", "ä😀"))
        .isEqualTo(digest.of("email", "ä😀".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesTextThatHasNoBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> digest.of("email", "\ud83d"));
  }
}
