package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.member.Author;
import org.plenary.post.Beginning;
import org.plenary.post.Beginning.Ancestor;

/**
 * One post of those that a page answers, which begins within a branch.
 *
 * @param isAfterGap whether some between it and the one before are left out
 * @param name of its author, where it is shown
 * @param address where it is read, which nothing of it is where it was taken away
 */
public record PathStep(
    int number, boolean isAfterGap, Optional<String> name, Optional<String> address) {

  static List<PathStep> of(Beginning beginning, String discussion, ReadOrder order) {
    List<Ancestor> path = beginning.path();
    return IntStream.range(0, path.size())
        .mapToObj(
            at ->
                step(
                    path.get(at),
                    at > 0 && path.get(at).depth() > path.get(at - 1).depth() + 1,
                    discussion,
                    order))
        .toList();
  }

  private static PathStep step(
      Ancestor post, boolean isAfterGap, String discussion, ReadOrder order) {
    Optional<String> name = post.author().map(Author::name);
    return new PathStep(
        post.number(), isAfterGap, name, name.map(_ -> order.at(discussion, post.number())));
  }

  public boolean isOpening() {
    return number == 1;
  }
}
