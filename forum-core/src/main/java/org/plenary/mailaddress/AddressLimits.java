package org.plenary.mailaddress;

import java.time.Duration;

/**
 * When mail to an address rests.
 *
 * @param failures how often it came back for good
 * @param within since the first time; later the count begins anew
 * @param apart what comes back sooner after the last is the same trouble: a full mailbox returns
 *     all that a busy day brings
 */
public record AddressLimits(int failures, Duration within, Duration apart) {

  /** So many within a week, half a day apart. */
  public static AddressLimits of(int failures) {
    return new AddressLimits(failures, Duration.ofDays(7), Duration.ofHours(12));
  }
}
