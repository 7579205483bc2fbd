package org.plenary.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.post.Post;

/** What stands above a post, as posts come in the order of their tree. */
final class Above {

  private static final int DEEPEST = 1_000;

  private record Known(int number, String name) {}

  private final List<Known> path = new ArrayList<>();

  /** What a post answers, as "3 (Ada)"; empty where it answers none. Each is asked for once. */
  Optional<String> of(Post post) {
    Optional<String> answered = post.parentNumber().map(this::named);
    enter(post);
    return answered;
  }

  private String named(int number) {
    return path.reversed().stream()
        .filter(known -> known.number() == number && !known.name().isEmpty())
        .findFirst()
        .map(known -> "%d (%s)".formatted(number, known.name()))
        .orElseGet(() -> Integer.toString(number));
  }

  private void enter(Post post) {
    while (path.size() > Math.min(post.depth(), DEEPEST)) {
      path.removeLast();
    }
    path.add(new Known(post.number(), post.author().map(Author::name).map(Plain::line).orElse("")));
  }
}
