package org.plenary.moderation;

import java.util.List;

/**
 * What is taken out of a post. Nothing is ever put in but {@link #MARK}.
 *
 * @param passages of its source as it is or was, each wherever it stands
 * @param earlier whether all that it said before its current revision goes too
 */
public record Cut(List<String> passages, boolean earlier) {

  /** What stands where something was taken out. */
  public static final String MARK = "[…]";

  /** For what takes nothing out. */
  public static final Cut NOTHING = new Cut(List.of(), false);

  public Cut {
    passages = List.copyOf(passages);
  }

  /** What is left. */
  String of(String source) {
    String left = source;
    for (String passage : passages) {
      left = left.replace(passage, MARK);
    }
    return left;
  }
}
