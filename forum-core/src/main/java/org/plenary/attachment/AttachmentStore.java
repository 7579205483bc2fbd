package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import org.plenary.problem.Problem;

/** Where the content of files is kept, each once, under its digest. */
public interface AttachmentStore {

  /** Keeps a content, which is safe on return; what is kept already stays as it is. */
  Future<Sha256> put(Buffer content);

  /**
   * Writes a content into a stream and ends it. Refused with {@link Problem.NotFound}, before
   * anything is written, where it is not kept.
   */
  Future<Void> send(Sha256 digest, WriteStream<Buffer> to);

  /** Forgets a content; one that is not kept is forgotten already. */
  Future<Void> delete(Sha256 digest);
}
