package org.plenary.web.door;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/**
 * What is sent without being held in memory.
 *
 * @param length in bytes
 * @param source asked once, and only where the body is really sent
 */
public record Content(long length, Source source) {

  /** Where it comes from. */
  public interface Source {
    /** Writes all of it, and ends the stream; fails before the first byte where it can. */
    Future<Void> writeTo(WriteStream<Buffer> to);
  }
}
