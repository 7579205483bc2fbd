package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.problem.ProblemException;

/** Keeps contents as long as a test lasts. */
public final class MemoryStore implements AttachmentStore {

  private final Map<Sha256, Buffer> kept = new ConcurrentHashMap<>();

  @Override
  public Future<Sha256> put(Buffer content) {
    Sha256 digest = Sha256.of(content);
    kept.put(digest, content.copy());
    return Future.succeededFuture(digest);
  }

  @Override
  public Future<Void> send(Sha256 digest, WriteStream<Buffer> to) {
    return ProblemException.found(Optional.ofNullable(kept.get(digest))).compose(to::end);
  }

  @Override
  public Future<Void> delete(Sha256 digest) {
    kept.remove(digest);
    return Future.succeededFuture();
  }

  boolean keeps(Sha256 digest) {
    return kept.containsKey(digest);
  }
}
