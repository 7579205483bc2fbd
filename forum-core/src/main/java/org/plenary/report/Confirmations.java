package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** Confirmations that are mailed, where there is mail. */
public interface Confirmations {

  /** The sealed address to which this one was sent, once; empty for what is none, or was used. */
  Future<Optional<Buffer>> redeem(String confirmation);
}
