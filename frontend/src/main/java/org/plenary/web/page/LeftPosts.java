package org.plenary.web.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Posts that were not published with the others, as an address names them: {@code 12-15}, and at
 * most as many as a page of the queue offers.
 */
record LeftPosts(List<PostId> posts) {

  private static final int MOST = 50;
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9]{1,18}(?:-[0-9]{1,18}){0," + (MOST - 1) + "}");
  private static final Pattern BETWEEN = Pattern.compile("-");

  LeftPosts {
    posts = List.copyOf(posts);
  }

  /**
   * Those whose numbers an address has.
   *
   * @throws ProblemException for what cannot be numbers of some
   */
  static LeftPosts named(String numbers) {
    if (!NUMBERS.matcher(numbers).matches()) {
      throw new ProblemException(new Problem.NotFound());
    }
    return new LeftPosts(
        BETWEEN.splitAsStream(numbers).map(Long::valueOf).map(PostId::new).toList());
  }

  /** Where they are shown; the queue, where there are none. */
  String address() {
    return posts.isEmpty()
        ? ModerationLinks.HELD
        : posts.stream()
            .limit(MOST)
            .map(post -> String.valueOf(post.value()))
            .collect(Collectors.joining("-", ModerationLinks.HELD + "?left=", ""));
  }
}
