package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.post.Beginning;
import org.plenary.post.Post;
import org.plenary.post.PostState;

/** Which posts of a discussion a page shows, counting those that can be read. */
public record Position(int from, int to, int all) {

  /** Empty where it shows none. */
  static Optional<Position> of(Beginning beginning, List<Post> posts, int all) {
    int shown = (int) posts.stream().filter(post -> post.state() == PostState.VISIBLE).count();
    int to = beginning.before() + shown;
    return shown == 0
        ? Optional.empty()
        : Optional.of(new Position(beginning.before() + 1, to, Math.max(to, all)));
  }
}
