package org.plenary.moderation;

/** Letters that follow each other: A to Z, then AA, AB and so on. */
final class Letters {

  private static final int COUNT = 26;

  private Letters() {}

  /**
   * @param before how many were given already
   */
  static String of(int before) {
    String last = Character.toString('A' + before % COUNT);
    return before < COUNT ? last : of(before / COUNT - 1) + last;
  }
}
