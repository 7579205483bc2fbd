package org.plenary.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The number of a post of a discussion behind a cross, as in {@code #12}. */
final class PostNumber implements NamedLink {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}_@#&/])#(?<number>[1-9]\\d{0,8})(?![\\p{L}\\p{M}\\p{N}_#])");

  private final Map<Integer, Long> posts;
  private final Set<Integer> found = new LinkedHashSet<>();

  /**
   * @param posts by their numbers; what else has a number stays as it is
   */
  PostNumber(Map<Integer, Long> posts) {
    this.posts = posts;
  }

  @Override
  public Pattern pattern() {
    return NAME;
  }

  @Override
  public @Nullable Node link(MatchResult match) {
    int number = Integer.parseInt(match.group("number"));
    found.add(number);
    Long post = posts.get(number);
    return post == null ? null : new CitedPost(post);
  }

  /** All that were met, in the order in which they stand there. */
  Set<Integer> found() {
    return found;
  }
}
