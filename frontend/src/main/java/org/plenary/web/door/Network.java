package org.plenary.web.door;

import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network of an address: what one household or office has, 24 bits of IPv4 and 48 of IPv6. */
final class Network {

  private static final int BYTES_OF_IPV4 = 3;
  private static final int BYTES_OF_IPV6 = 6;

  private Network() {}

  static String of(IPAddress address) {
    int kept = address.isIPv4() ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
    return HexFormat.of().formatHex(Arrays.copyOf(address.getBytes(), kept));
  }
}
