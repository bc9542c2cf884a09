package io.rollbook.server.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who somebody without a credential is, as far as that can be told. */
final class NetworkAddress {

  private static final int NETWORK_BYTES = 8;

  private NetworkAddress() {}

  /**
   * The address, or of one of IPv6 the network: whoever has one has all of its addresses.
   *
   * @param address as the container or a trusted proxy gives it
   */
  static String keyOf(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException notALiteral) {
      return address;
    }
  }
}
