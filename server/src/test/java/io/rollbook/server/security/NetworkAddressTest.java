package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

  @Test
  void eachAddressOfTheOldKindIsSomebody() {
    assertThat(NetworkAddress.keyOf("192.0.2.1")).isNotEqualTo(NetworkAddress.keyOf("192.0.2.2"));
  }

  @Test
  void ofTheNewKindANetworkIsSomebody() {
    assertThat(NetworkAddress.keyOf("2001:db8::1"))
        .isEqualTo(NetworkAddress.keyOf("2001:db8:0:0:ffff::2"))
        .isNotEqualTo(NetworkAddress.keyOf("2001:db8:0:1::1"));
  }

  @Test
  void whatIsNoAddressIsTakenAsItIs() {
    assertThat(NetworkAddress.keyOf("unknown")).isEqualTo("unknown");
  }
}
