package org.plenary.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A kind of words that stand for an address. */
interface NamedLink {

  /** What they look like; costs no more than linear. */
  Pattern pattern();

  /** Whether they stand for it neither in quotes nor in notes. */
  default boolean isOfOwnWords() {
    return false;
  }

  /** The link to put around the words, null when they only look so. */
  @Nullable Node link(MatchResult found);
}
