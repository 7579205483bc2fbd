package org.plenary.letter;

import io.vertx.core.Future;
import org.plenary.member.MemberId;

/** Is told when mail to somebody fails for good: a relay refused their address, or it came back. */
public interface Refusals {

  /**
   * @param status why (RFC 3463)
   */
  Future<Void> refused(MemberId member, String status);
}
