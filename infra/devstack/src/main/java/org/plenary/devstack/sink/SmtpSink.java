package org.plenary.devstack.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Takes mail by SMTP, one recipient each, and answers as its conduct is. */
public final class SmtpSink implements AutoCloseable {

  private static final String FEATURES =
      """
      250-sink.example
      250-SIZE 1000000
      250 ENHANCEDSTATUSCODES""";
  private static final String OPEN_FEATURES =
      """
      250-sink.example
      250 STARTTLS""";

  private final Conduct conduct;
  private final Optional<SSLContext> closing;
  private final LoopbackServer server;

  private SmtpSink(Conduct conduct, Optional<SSLContext> closing) {
    this.conduct = conduct;
    this.closing = closing;
    this.server = LoopbackServer.talking(this::talk);
  }

  /** On a free port of the loopback address. */
  public static SmtpSink behaving(Conduct conduct) {
    return new SmtpSink(conduct, Optional.empty());
  }

  /** One that takes nothing over a way that is not closed. */
  public static SmtpSink closedBy(SSLContext closing, Conduct conduct) {
    return new SmtpSink(conduct, Optional.of(closing));
  }

  public int port() {
    return server.port();
  }

  /** How many lines there were. */
  public int came() {
    return server.came();
  }

  /** What is left of a line. */
  private record Line(BufferedReader in, OutputStream out) {

    /** Whether the talk goes on. */
    boolean say(String reply) throws IOException {
      if (reply.equals(Conduct.HANG_UP)) {
        return false;
      }
      out.write((reply.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return true;
    }
  }

  private static Line line(Socket socket) throws IOException {
    return new Line(
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)),
        socket.getOutputStream());
  }

  private void talk(Socket socket) throws IOException {
    Line line = line(socket);
    String greeting = conduct.greeting();
    if (!line.say(greeting) || !greeting.startsWith("2")) {
      return;
    }
    if (closing.isEmpty()) {
      converse(line);
    } else if (isClosed(line)) {
      try (Socket closed = close(socket, closing.get())) {
        converse(line(closed));
      }
    }
  }

  // Until they ask for it they hear of nothing else.
  private static boolean isClosed(Line line) throws IOException {
    for (String said = line.in().readLine(); said != null; said = line.in().readLine()) {
      switch (verb(said)) {
        case "EHLO" -> line.say(OPEN_FEATURES);
        case "STAR" -> {
          return line.say("220 2.0.0 go on");
        }
        default -> line.say("530 5.7.0 STARTTLS first");
      }
    }
    return false;
  }

  private static Socket close(Socket socket, SSLContext closing) throws IOException {
    SSLSocket closed =
        (SSLSocket)
            closing
                .getSocketFactory()
                .createSocket(
                    socket, socket.getInetAddress().getHostName(), socket.getPort(), true);
    closed.setUseClientMode(false);
    closed.startHandshake();
    return closed;
  }

  private void converse(Line line) throws IOException {
    String sender = "";
    String recipient = "";
    boolean goesOn = true;
    while (goesOn) {
      @Nullable String said = line.in().readLine();
      if (said == null) {
        return;
      }
      switch (verb(said)) {
        case "EHLO", "HELO" -> goesOn = line.say(FEATURES);
        case "MAIL" -> {
          sender = address(said);
          goesOn = line.say(conduct.sender(sender));
        }
        case "RCPT" -> {
          recipient = address(said);
          goesOn = line.say(conduct.recipient(recipient));
        }
        case "DATA" -> {
          line.say("354 go on");
          goesOn = line.say(conduct.message(new Received(sender, recipient, text(line))));
        }
        case "RSET", "NOOP" -> goesOn = line.say(Conduct.YES);
        case "QUIT" -> {
          line.say("221 2.0.0 bye");
          goesOn = false;
        }
        default -> goesOn = line.say("500 5.5.1 what");
      }
    }
  }

  private static String verb(String said) {
    return said.length() < 4 ? said : said.substring(0, 4).toUpperCase(Locale.ROOT);
  }

  private static String address(String said) {
    return said.substring(said.indexOf('<') + 1, said.lastIndexOf('>'));
  }

  private static String text(Line line) throws IOException {
    var text = new StringBuilder();
    while (true) {
      @Nullable String next = line.in().readLine();
      if (next == null) {
        throw new IOException("It broke off.");
      }
      if (next.equals(".")) {
        return text.toString();
      }
      text.append(next.startsWith(".") ? next.substring(1) : next).append("\r\n");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
