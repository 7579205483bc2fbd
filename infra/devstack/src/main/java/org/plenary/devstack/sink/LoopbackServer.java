package org.plenary.devstack.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on the loopback address, and talks to each who comes on a thread of their own. */
public final class LoopbackServer implements AutoCloseable {

  /** What is said to somebody; the line is closed after it. */
  public interface Talk {
    void with(Socket socket) throws IOException;
  }

  private static final int WAITING = 100;

  private final ServerSocket door;
  private final Talk talk;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger came = new AtomicInteger();

  private LoopbackServer(ServerSocket door, Talk talk) {
    this.door = door;
    this.talk = talk;
  }

  /** On a free port. */
  public static LoopbackServer talking(Talk talk) {
    try {
      var server =
          new LoopbackServer(new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()), talk);
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        open.add(socket);
        came.incrementAndGet();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException _) {
        // Closed, or gone before it was let in.
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      talk.with(socket);
    } catch (IOException _) {
      // They hung up.
    } finally {
      open.remove(socket);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** How many lines are open. */
  public int lines() {
    return open.size();
  }

  /** How many lines there were. */
  public int came() {
    return came.get();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
