package org.plenary.report;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.member.MemberId;

/**
 * Who reports something.
 *
 * @param address sealed, where one was confirmed
 * @param receipt of somebody without an account
 */
record Reporter(Optional<MemberId> member, Optional<Buffer> address, Optional<Receipt> receipt) {

  static Reporter of(MemberId member) {
    return new Reporter(Optional.of(member), Optional.empty(), Optional.empty());
  }

  static Reporter outside(Optional<Buffer> address, Receipt receipt) {
    return new Reporter(Optional.empty(), address, Optional.of(receipt));
  }
}
