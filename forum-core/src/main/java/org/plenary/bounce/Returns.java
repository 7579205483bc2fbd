package org.plenary.bounce;

import io.vertx.core.Future;
import org.plenary.letter.MailTokens.Bounce;

/** Is told what was sent and came back for good. */
public interface Returns {

  /**
   * @param status why (RFC 3463)
   */
  Future<Void> returned(Bounce bounce, String status);
}
