package org.plenary.web.door;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads internet addresses in numbers, and nothing else: no name is ever looked up. */
final class Addresses {

  private static final int LONGEST = 64;

  // In brackets or of version 4 it may have a port; version 6 may stand bare.
  private static final Pattern WITH_PORT =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})?|([0-9A-Fa-f:.]+)");

  private static final IPAddressStringParameters ONE = strict().allowPrefix(false).toParams();
  private static final IPAddressStringParameters RANGE = strict().allowPrefix(true).toParams();

  private Addresses() {}

  private static IPAddressStringParameters.Builder strict() {
    return new IPAddressStringParameters.Builder()
        .allowEmpty(false)
        .allowAll(false)
        .allowSingleSegment(false)
        .allowMask(false)
        .allowPrefixOnly(false)
        .allowWildcardedSeparator(false)
        .allow_inet_aton(false)
        .setRangeOptions(RangeParameters.NO_RANGE);
  }

  /** The address that a text names, with or without a port; of version 4 where both could be. */
  static Optional<IPAddress> read(String text) {
    Matcher form = WITH_PORT.matcher(text.strip());
    return text.length() > LONGEST || !form.matches()
        ? Optional.empty()
        : Stream.of(1, 2, 3)
            .flatMap(group -> Stream.ofNullable(form.group(group)))
            .findFirst()
            .flatMap(bare -> parsed(bare, ONE));
  }

  private static Optional<IPAddress> parsed(String text, IPAddressStringParameters form) {
    return Optional.ofNullable(new IPAddressString(text, form).getAddress()).map(Addresses::plain);
  }

  private static IPAddress plain(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }

  /** All addresses of a range like {@code 10.0.0.0/8}, or the one that a text names. */
  static Optional<IPAddress> range(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : parsed(text.strip(), RANGE).map(IPAddress::toPrefixBlock);
  }
}
