package org.plenary.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;

/** Ports of the loopback address. */
public final class Ports {

  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /** This many different free ports. */
  static int[] free(int count) {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int port = 0; port < count; port++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      for (ServerSocket socket : held) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new PartFailure("No port of %s is free: %s".formatted(LOOPBACK, e.getMessage()), e);
    }
  }

  /** The port itself when it is free, a free one for 0; a taken one is refused by name. */
  public static int check(String user, int port) {
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
