package org.plenary.inbox;

import java.util.Map;

/**
 * What somebody finds of new notifications when they look.
 *
 * @param shown those that they may see, with their kinds
 * @param unread how many of all they have not read, {@link #MOST} at most
 */
public record Glance(Map<Long, NotificationKind> shown, int unread) {

  /** Where counting ends. */
  public static final int MOST = 100;

  public Glance {
    shown = Map.copyOf(shown);
  }
}
