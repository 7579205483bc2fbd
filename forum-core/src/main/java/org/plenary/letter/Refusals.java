package org.plenary.letter;

import io.vertx.core.Future;
import org.plenary.member.MemberId;

/** Is told when a relay says for good that somebody cannot be reached at their address. */
public interface Refusals {

  /**
   * @param status why (RFC 3463)
   */
  Future<Void> refused(MemberId member, String status);
}
