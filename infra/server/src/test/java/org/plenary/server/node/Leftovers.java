package org.plenary.server.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import org.plenary.fixture.Eventually;

/** What still runs of a node that has ended. */
final class Leftovers {

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  private Leftovers() {}

  /** Remembers what runs now and so is not the node's. */
  static Leftovers since() {
    return new Leftovers();
  }

  /** Returns when no thread that keeps the JVM alive is left. */
  void awaitNone() {
    Eventually.so("all threads of the node end", () -> threads().isEmpty());
  }

  private Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeAll(before);
    threads.removeIf(Thread::isDaemon);
    return threads;
  }

  /** Whether nobody takes connections at this port. */
  static boolean isClosed(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException _) {
      return true;
    }
  }
}
