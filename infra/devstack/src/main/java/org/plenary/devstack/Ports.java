package org.plenary.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {

  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  static int free() {
    try {
      return bound(0);
    } catch (IOException e) {
      throw new PartFailure("No port of %s is free: %s".formatted(LOOPBACK, e.getMessage()), e);
    }
  }

  /** The port itself when it is free, a free one for 0; a taken one is refused by name. */
  static int check(String user, int port) {
    try {
      return bound(port);
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
