package org.plenary.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.Optional;
import org.plenary.export.ExportService.Part;

/** A discussion that is being written down; its beginning is read already. */
public final class Export {

  private final Part first;

  Export(Part first) {
    this.first = first;
  }

  /**
   * Writes all of it, as fast as it is read there, and ends the stream. Fails where it may not be
   * read to its end.
   */
  public Future<Void> writeTo(WriteStream<Buffer> to) {
    return write(first, to);
  }

  private static Future<Void> write(Part part, WriteStream<Buffer> to) {
    return to.write(part.text()).compose(_ -> part.following()).compose(next -> goOn(next, to));
  }

  private static Future<Void> goOn(Optional<Part> next, WriteStream<Buffer> to) {
    return next.isPresent() ? write(next.get(), to) : to.end();
  }
}
