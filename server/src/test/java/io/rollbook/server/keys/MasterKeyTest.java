package io.rollbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

  private final MasterKey key = new MasterKey(bytes(1));

  @Test
  void theSamePurposeGivesTheSameKeyForEver() {
    String today = HexFormat.of().formatHex(key.derive("check").getEncoded());
    assertThat(today).isEqualTo("9b863ec4509258ccea379dd33facfa6334152bdab52e714b2be267db79adf74c");
  }

  @Test
  void everyPurposeAndEveryMasterKeyGivesAKeyOfItsOwn() {
    assertThat(key.derive("claims").getEncoded()).hasSize(32);
    assertThat(key.derive("claims")).isNotEqualTo(key.derive("cursors"));
    assertThat(key.derive("claims")).isNotEqualTo(new MasterKey(bytes(2)).derive("claims"));
  }

  @Test
  void theCheckValueTellsAKeyFromAnother() {
    assertThat(key.made(key.checkValue())).isTrue();
    assertThat(new MasterKey(bytes(2)).made(key.checkValue())).isFalse();
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
