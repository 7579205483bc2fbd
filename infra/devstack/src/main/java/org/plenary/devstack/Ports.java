package org.plenary.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of the loopback address. */
public final class Ports {

  static final String LOOPBACK = "127.0.0.1";

  /** The highest that there is. */
  static final int HIGHEST = 65_535;

  private static final int TRIES = 1_000;

  private Ports() {}

  /** This many different free ports. */
  static int[] free(int count) {
    int[] ports = candidates().filter(Ports::isFree).distinct().limit(count).toArray();
    if (ports.length < count) {
      throw new PartFailure("No port of %s is free.".formatted(LOOPBACK));
    }
    return ports;
  }

  // Below those that the system chooses: until one is used, the system may give it to a connection.
  private static IntStream candidates() {
    return ThreadLocalRandom.current().ints(TRIES, 20_000, 32_000);
  }

  private static boolean isFree(int port) {
    try {
      return bound(port) == port;
    } catch (IOException _) {
      return false;
    }
  }

  /** The port itself when it is free, a free one for 0; a taken one is refused by name. */
  public static int check(String user, int port) {
    if (port < 0 || port > HIGHEST) {
      throw new PartFailure(
          "%s cannot have port %d: ports end at %d.".formatted(user, port, HIGHEST));
    }
    try {
      return port == 0 ? free(1)[0] : bound(port);
    } catch (IOException e) {
      throw new PartFailure(
          "%s cannot have port %d of %s: it is taken. Stop what uses it, or choose another port."
              .formatted(user, port, LOOPBACK),
          e);
    }
  }

  private static int bound(int port) throws IOException {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
