package io.rollbook.server.keys;

import java.util.Arrays;

/** Keys for tests of what is made with them. */
public final class TestKeys {

  private TestKeys() {}

  /** A key of nothing but this byte. */
  public static RootKey of(byte value) {
    byte[] bytes = new byte[MasterKey.LENGTH];
    Arrays.fill(bytes, value);
    return new RootKey(bytes);
  }
}
