package org.plenary.bounce;

import io.vertx.core.Future;
import org.plenary.member.MemberId;

/** Where it is noted that mail does not arrive. */
public interface Failures {

  /**
   * A letter to the member came back for good.
   *
   * @param status why (RFC 3463), as {@code 5.1.1}
   */
  Future<Void> failed(MemberId member, String status);
}
