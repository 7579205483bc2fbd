package org.plenary.holding;

import java.util.Set;

/**
 * What will be held of what somebody writes, as far as it is known before it is written.
 *
 * @param reasons why all of it is; none where only what it says could matter
 * @param links whether it is held where it links to somewhere
 * @param dueHours within which it is to be looked at
 */
public record HoldingAhead(Set<HoldReason> reasons, boolean links, int dueHours) {

  public HoldingAhead {
    reasons = Set.copyOf(reasons);
  }
}
