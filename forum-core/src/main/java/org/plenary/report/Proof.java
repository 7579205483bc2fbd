package org.plenary.report;

/** What somebody without an account shows, so that reports do not come by the thousand. */
public sealed interface Proof {

  /**
   * A solution of a {@link Challenge}.
   *
   * @param solution 1 to 40 letters, digits, {@code -} or {@code _}
   */
  record Work(String challenge, String solution) implements Proof {}

  /** What was mailed to an address, to who has no script to work with. */
  record Mailed(String confirmation) implements Proof {}
}
