package org.plenary.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * The handle of a member or chapter behind an at sign that belongs to no address and no word, and
 * {@code /moderators}, {@code /chairs} or {@code /officers} behind that. The marks {@code .} and
 * {@code -} at its end are the sentence's.
 */
final class MentionedHandle implements NamedLink {

  private static final String BEFORE =
      "(?:(?<![\\p{M}@\"\\\\])(?<!" + Addresses.LOCAL + ")|(?<=\\s[\"']))";
  private static final String AFTER = "(?![.-]*+[\\p{L}\\p{M}\\p{N}_@])(?!/[\\p{L}\\p{N}])";
  private static final Pattern NAME =
      Pattern.compile(
          BEFORE
              + "@(?<name>(?>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9_])?)(?:"
              + Mention.ROLE
              + ")?)"
              + AFTER);

  @Override
  public Pattern pattern() {
    return NAME;
  }

  @Override
  public boolean isOfOwnWords() {
    return true;
  }

  @Override
  public Node link(MatchResult found) {
    return new Mention(found.group("name").toLowerCase(Locale.ROOT));
  }
}
