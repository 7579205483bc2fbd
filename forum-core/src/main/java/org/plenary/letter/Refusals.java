package org.plenary.letter;

import io.vertx.core.Future;
import org.plenary.member.MemberId;

/** Is told when a relay refuses the address of somebody for good. */
public interface Refusals {

  /**
   * @param status why (RFC 3463)
   */
  Future<Void> refused(MemberId member, String status);
}
