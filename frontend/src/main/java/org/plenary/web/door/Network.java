package org.plenary.web.door;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The network of an address: what one household or office has, 24 bits of IPv4 and 48 of IPv6. */
final class Network {

  private static final int BYTES_OF_IPV4 = 3;
  private static final int BYTES_OF_IPV6 = 6;

  private Network() {}

  /** Empty where the address is not known, or is that of a proxy beside the server. */
  static String of(@Nullable SocketAddress remote) {
    @Nullable String host = remote == null ? null : remote.hostAddress();
    return host == null ? "" : of(host);
  }

  // An address in numbers is never looked up.
  private static String of(String host) {
    try {
      InetAddress known = InetAddress.getByName(host);
      if (known.isLoopbackAddress() || known.isSiteLocalAddress()) {
        return "";
      }
      byte[] address = known.getAddress();
      int kept = address.length == 4 ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
      return HexFormat.of().formatHex(Arrays.copyOf(address, kept));
    } catch (UnknownHostException _) {
      return "";
    }
  }
}
