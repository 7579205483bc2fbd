package org.plenary.mailaddress;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a member reads mail, and whether it gets there.
 *
 * @param address absent where it was sealed with a key that is no more, until the next sign-in
 * @param toldAt when the identity provider named it
 */
public record OwnAddress(Optional<MailAddress> address, Instant toldAt, Optional<Failing> failing) {

  /**
   * Mail that came back for good.
   *
   * @param status the last time, as the status code of RFC 3463
   * @param restsSince when it came back too often, so that none is sent any more
   */
  public record Failing(
      int times, Instant since, Instant last, String status, Optional<Instant> restsSince) {}
}
