package org.plenary.mailaddress;

import java.time.Duration;

/**
 * When mail to an address rests.
 *
 * @param failures how often it came back for good
 * @param within since the first time; later the count begins anew
 */
public record AddressLimits(int failures, Duration within) {

  public static final AddressLimits STANDARD = new AddressLimits(3, Duration.ofDays(7));
}
