package org.plenary.search.check;

/**
 * What a check has found, and repaired but for what could not be.
 *
 * @param compared how many posts were looked at
 * @param missing how many of them the index did not hold
 * @param stale of how many it held other words or marks
 * @param misplaced how many it held elsewhere, or for others to read
 * @param ahead of how many it held a version that never was; only a rebuild ends that
 * @param strangers how many documents were no posts
 * @param refused how many repairs Elasticsearch would not take
 */
public record Tally(
    long compared,
    long missing,
    long stale,
    long misplaced,
    long ahead,
    long strangers,
    long refused) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

  /** Whether all was as it is to be. */
  public boolean isTrue() {
    return missing + stale + misplaced + ahead + strangers == 0;
  }

  /** Whether something is wrong still. */
  public boolean isWrongStill() {
    return ahead + refused > 0;
  }

  Tally plus(Tally other) {
    return new Tally(
        compared + other.compared,
        missing + other.missing,
        stale + other.stale,
        misplaced + other.misplaced,
        ahead + other.ahead,
        strangers + other.strangers,
        refused + other.refused);
  }

  @Override
  public String toString() {
    return "%d compared, %d missing, %d stale, %d misplaced, %d ahead, %d strangers, %d refused"
        .formatted(compared, missing, stale, misplaced, ahead, strangers, refused);
  }
}
