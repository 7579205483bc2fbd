package org.plenary.holding;

import java.time.Duration;

/**
 * What a forum, or a chapter in all its forums, holds before it is published.
 *
 * @param firstPosts how many posts of somebody new are held; 0 for none
 * @param linkPosts links of those with fewer published posts are held; 0 for nobody's
 * @param allPosts whether everything is held
 * @param repeatHours within which the same words of the same member are a repetition; 0 for never
 * @param repeatsRefused whether repetitions are refused, not held
 * @param trustedHide whether reports of trusted members hide a post until it is judged
 * @param dueHours when what is held is to be looked at
 * @param mostWaiting how many posts of one member wait at most in a chapter
 */
public record Holding(
    int firstPosts,
    int linkPosts,
    boolean allPosts,
    int repeatHours,
    boolean repeatsRefused,
    boolean trustedHide,
    int dueHours,
    int mostWaiting) {

  /** What counts where nobody chose: nothing is held of which nobody promised to look at it. */
  public static final Holding NOTHING = new Holding(0, 0, false, 0, false, true, 24, 10);

  /** Of how many published posts it matters whether somebody has them. */
  int most() {
    return Math.max(firstPosts, linkPosts);
  }

  Duration due() {
    return Duration.ofHours(dueHours);
  }
}
