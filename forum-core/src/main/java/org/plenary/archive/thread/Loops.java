package org.plenary.archive.thread;

/** References that lead in a circle, cut where the circle's earliest message answers another. */
final class Loops {

  private final int[] parents;
  // Which walk came by: 0 for none.
  private final int[] walks;

  /** Changes the array when cut. */
  Loops(int[] parents) {
    this.parents = parents;
    this.walks = new int[parents.length];
  }

  void cut() {
    for (int start = 0; start < parents.length; start++) {
      int met = walk(start);
      if (met != Threading.NONE && walks[met] == start + 1) {
        cutAtEarliest(met);
      }
    }
  }

  /** Where the walk up from there ends: at a message that was seen, or at none. */
  private int walk(int start) {
    int at = start;
    while (at != Threading.NONE && walks[at] == 0) {
      walks[at] = start + 1;
      at = parents[at];
    }
    return at;
  }

  private void cutAtEarliest(int member) {
    int earliest = member;
    for (int at = parents[member]; at != member; at = parents[at]) {
      earliest = Math.min(earliest, at);
    }
    parents[earliest] = Threading.NONE;
  }
}
