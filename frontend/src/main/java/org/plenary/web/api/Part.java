package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of something that is written as fast as it is read there, and read as it is written.
 *
 * @param next reads what follows; empty at the end
 */
record Part(Buffer text, Optional<Supplier<Future<Part>>> next) {

  /** The media type of objects of JSON, each in a line. */
  static final String LINES = "application/jsonl; charset=utf-8";

  /** Writes it and all that follows, and ends the stream. */
  Future<Void> writeTo(WriteStream<Buffer> to) {
    Promise<Void> written = Promise.promise();
    write(to, written);
    return written.future();
  }

  // Not composed: a future that waits for the one after it would hold as many as there are parts.
  private void write(WriteStream<Buffer> to, Promise<Void> written) {
    to.write(text).onFailure(written::fail).onSuccess(_ -> goOn(to, written));
  }

  private void goOn(WriteStream<Buffer> to, Promise<Void> written) {
    next.ifPresentOrElse(
        read -> read.get().onFailure(written::fail).onSuccess(part -> part.write(to, written)),
        () -> to.end().onComplete(written));
  }
}
