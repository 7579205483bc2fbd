package org.plenary.devstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes in every mail that a stack sends, whoever it is to, and shows all of them on a page. */
public final class Mailbox implements AutoCloseable {

  private static final int KEPT = 1_000;
  private static final int CONNECTIONS = 50;
  private static final int LONGEST_BYTES = 10_000_000;
  private static final int NOT_STORED = 452;

  private final SMTPServer relay;
  private final HttpServer page;
  private final ExecutorService readers;

  private Mailbox(SMTPServer relay, HttpServer page, ExecutorService readers) {
    this.relay = relay;
    this.page = page;
    this.readers = readers;
  }

  /** On two ports of the loopback address, with what was kept of earlier mails. */
  public static Mailbox open(DataDirectory data, StackPorts ports) {
    return open(new KeptMails(data.mails(), KEPT), ports.mailRelay(), ports.mailbox());
  }

  static Mailbox open(KeptMails mails, int relayPort, int pagePort) {
    var relay = relay(mails, Ports.check("The mailbox", relayPort));
    var readers = Executors.newVirtualThreadPerTaskExecutor();
    HttpServer page = page(mails, Ports.check("The mailbox's page", pagePort));
    page.setExecutor(readers);
    relay.start();
    page.start();
    return new Mailbox(relay, page, readers);
  }

  /** Where the mails of this data's stack are read. */
  public static URI address(DataDirectory data) {
    return URI.create("http://localhost:%d/".formatted(StackPorts.of(data).mailbox()));
  }

  private static SMTPServer relay(KeptMails mails, int port) {
    return SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .hostName("localhost")
        .softwareName("Plenary's mailbox")
        .insertReceivedHeaders(false)
        .maxConnections(CONNECTIONS)
        .maxMessageSize(LONGEST_BYTES)
        .messageHandler((_, from, to, bytes) -> keep(mails, from, to, bytes))
        .build();
  }

  // As where a mailbox is full: whoever sends it tries again later.
  private static void keep(KeptMails mails, String from, String to, byte[] bytes)
      throws RejectException {
    try {
      mails.add(from, to, bytes);
    } catch (IOException e) {
      throw new RejectException(NOT_STORED, "4.3.1 " + e.getClass().getSimpleName());
    }
  }

  private static HttpServer page(KeptMails mails, int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      server.createContext("/", new MailboxPage(mails));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    relay.stop();
    page.stop(0);
    readers.close();
  }
}
