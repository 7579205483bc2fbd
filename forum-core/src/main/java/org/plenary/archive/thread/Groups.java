package org.plenary.archive.thread;

import java.util.Arrays;

/** Sets of indexes that grow together (union-find), each named by its least member. */
final class Groups {

  private final int[] towards;

  Groups(int size) {
    towards = new int[size];
    Arrays.setAll(towards, i -> i);
  }

  void join(int one, int other) {
    int first = earliest(one);
    int second = earliest(other);
    towards[Math.max(first, second)] = Math.min(first, second);
  }

  int earliest(int index) {
    int at = index;
    while (towards[at] != at) {
      towards[at] = towards[towards[at]];
      at = towards[at];
    }
    return at;
  }
}
