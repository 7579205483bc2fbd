package org.plenary.web.door;

import inet.ipaddr.IPAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that are believed when they say from where a request comes. Nobody else is: what a
 * stranger writes into the same header counts for nothing, wherever it stands.
 */
public final class Proxies {

  /** None, so that a request comes from where its connection does. */
  public static final Proxies NONE = new Proxies(List.of(), Forwarding.X_FORWARDED_FOR);

  private final List<IPAddress> ranges;
  private final Forwarding header;

  private Proxies(List<IPAddress> ranges, Forwarding header) {
    this.ranges = ranges;
    this.header = header;
  }

  /**
   * Those of these ranges.
   *
   * @param ranges addresses, or ranges like {@code 10.0.0.0/8} and {@code fd00::/8}
   * @param header the one header in which they all say it
   * @throws IllegalArgumentException when one of them is no range
   */
  public static Proxies of(List<String> ranges, Forwarding header) {
    return new Proxies(
        ranges.stream()
            .map(range -> Addresses.range(range).orElseThrow(IllegalArgumentException::new))
            .toList(),
        header);
  }

  /**
   * From where a request comes: the last address that no trusted proxy has. Empty where nobody
   * knows: where proxies alone are named, and where none is expected but one seems to be there.
   */
  Optional<IPAddress> sender(HttpServerRequest request) {
    return Optional.ofNullable(request.remoteAddress())
        .map(SocketAddress::hostAddress)
        .flatMap(Proxies::withoutZone)
        .map(peer -> last(peer, request.headers()))
        .filter(this::isCounted);
  }

  private static Optional<IPAddress> withoutZone(String host) {
    return Addresses.read(host.split("%", 2)[0]);
  }

  // Each proxy adds the address it was asked from at the end.
  private IPAddress last(IPAddress peer, MultiMap headers) {
    IPAddress nearest = peer;
    for (String hop : isTrusted(peer) ? header.hops(headers).reversed() : List.<String>of()) {
      Optional<IPAddress> named = Addresses.read(hop);
      if (named.isEmpty() || !isTrusted(nearest)) {
        return nearest;
      }
      nearest = named.get();
    }
    return nearest;
  }

  private boolean isTrusted(IPAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private boolean isCounted(IPAddress address) {
    return ranges.isEmpty() ? !address.isLoopback() && !address.isLocal() : !isTrusted(address);
  }

  /** In which header proxies say it. */
  public enum Forwarding {
    /** What most proxies write: addresses behind each other. */
    X_FORWARDED_FOR("x-forwarded-for"),
    /** RFC 7239. */
    FORWARDED("forwarded");

    private final String header;

    Forwarding(String header) {
      this.header = header;
    }

    /** Every address that was added, the first that was first. */
    List<String> hops(MultiMap headers) {
      Stream<String> lines = headers.getAll(header).stream();
      return this == FORWARDED
          ? lines.flatMap(line -> Forwarded.senders(line).stream()).toList()
          : lines.flatMap(line -> Stream.of(line.split(",", -1))).toList();
    }
  }
}
