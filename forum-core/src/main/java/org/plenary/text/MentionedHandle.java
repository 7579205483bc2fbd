package org.plenary.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * A member's handle behind an at sign that belongs to no address and no word. The marks {@code .}
 * and {@code -} at its end are the sentence's.
 */
final class MentionedHandle implements NamedLink {

  private static final String BEFORE =
      "(?:(?<![\\p{M}@\"\\\\])(?<!" + Addresses.LOCAL + ")|(?<=\\s[\"']))";
  private static final String AFTER = "(?![.-]*+[\\p{L}\\p{M}\\p{N}_@])(?!/[\\p{L}\\p{N}])";
  private static final Pattern NAME =
      Pattern.compile(BEFORE + "@(?<handle>(?>[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9_])?))" + AFTER);

  @Override
  public Pattern pattern() {
    return NAME;
  }

  @Override
  public Node link(MatchResult found) {
    return new Mention(found.group("handle"));
  }
}
