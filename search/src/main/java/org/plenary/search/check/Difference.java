package org.plenary.search.check;

/** How the index can be wrong about a post. */
enum Difference {
  NONE,
  /** It does not hold it. */
  MISSING,
  /** It has other words, or other marks. */
  STALE,
  /** It has it elsewhere, or for others to read. */
  MISPLACED,
  /** It has a version that there was never, so that nothing can be written over it. */
  AHEAD
}
