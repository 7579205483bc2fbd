package org.plenary.web.door;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.OptionalLong;

/**
 * What is sent without being held in memory.
 *
 * @param length in bytes; absent where it is known at the end alone
 * @param source asked once, and only where the body is really sent
 */
public record Content(OptionalLong length, Source source) {

  /** Where it comes from. */
  public interface Source {
    /** Writes all of it, and ends the stream; fails before the first byte where it can. */
    Future<Void> writeTo(WriteStream<Buffer> to);
  }

  /** Of that many bytes. */
  public Content(long length, Source source) {
    this(OptionalLong.of(length), source);
  }

  /** As long as it gets. */
  public static Content written(Source source) {
    return new Content(OptionalLong.empty(), source);
  }
}
