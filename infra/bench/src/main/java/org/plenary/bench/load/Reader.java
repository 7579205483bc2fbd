package org.plenary.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.function.IntConsumer;

/** One who follows live events over a socket of its own, and says which event it just heard. */
final class Reader {

  private final NetSocket socket;
  private final IntConsumer heard;
  private int events;
  private volatile boolean begun;

  Reader(NetSocket socket, URI address, IntConsumer heard) {
    this.socket = socket;
    this.heard = heard;
    Handler<Buffer> line = this::line;
    socket.handler(RecordParser.newDelimited("\n", line));
    socket.write(
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(address.getRawPath(), address.getAuthority()));
  }

  private void line(Buffer line) {
    String text = line.toString();
    if (text.startsWith("retry: ")) {
      begun = true;
    } else if (text.startsWith("event: ")) {
      heard.accept(events++);
    }
  }

  /** Whether the server began to tell. */
  boolean hasBegun() {
    return begun;
  }

  Future<Void> leave() {
    return socket.close();
  }
}
