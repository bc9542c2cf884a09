package io.rollbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

  private final MasterKey key = new MasterKey(bytes(1));

  @Test
  void theSamePurposeGivesTheSameKeyForEver() {
    String today = HexFormat.of().formatHex(key.asRoot().derive("check").getEncoded());
    assertThat(today).isEqualTo("9b863ec4509258ccea379dd33facfa6334152bdab52e714b2be267db79adf74c");
  }

  @Test
  void everyPurposeAndEveryMasterKeyGivesAKeyOfItsOwn() {
    RootKey root = key.asRoot();
    assertThat(root.derive("claims").getEncoded()).hasSize(32);
    assertThat(root.derive("claims")).isNotEqualTo(root.derive("cursors"));
    assertThat(root.derive("claims"))
        .isNotEqualTo(new MasterKey(bytes(2)).asRoot().derive("claims"));
  }

  @Test
  void theCheckValueTellsAKeyFromAnother() {
    assertThat(key.made(key.checkValue())).isTrue();
    assertThat(new MasterKey(bytes(2)).made(key.checkValue())).isFalse();
  }

  @Test
  void aWrappedKeyIsUnwrappedOnlyInItsContextAndByTheKeyThatWrappedIt() throws Exception {
    byte[] wrapped = key.wrap(bytes(7), new byte[] {1});
    assertThat(key.wrapped(wrapped)).isTrue();
    assertThat(new MasterKey(bytes(2)).wrapped(wrapped)).isFalse();
    assertThat(key.unwrap(wrapped, new byte[] {1})).isEqualTo(bytes(7));
    assertThatThrownBy(() -> key.unwrap(wrapped, new byte[] {2}))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new MasterKey(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[MasterKey.LENGTH];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
