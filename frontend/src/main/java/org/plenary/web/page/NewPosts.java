package org.plenary.web.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.post.Post;
import org.plenary.reading.Seen;

/**
 * What came to a discussion since the reader was there. To who was never there nothing is marked,
 * for all would be.
 *
 * @param numbers of these posts, rising
 */
record NewPosts(Collection<Integer> numbers) {

  static final NewPosts NONE = new NewPosts(List.of());

  NewPosts {
    numbers = new LinkedHashSet<>(numbers);
  }

  int count() {
    return numbers.size();
  }

  boolean has(Post post) {
    return numbers.contains(post.number());
  }

  /** Where the first of them is read in an order, which may be on another page. */
  Optional<String> address(List<Post> posts, String discussion, ReadOrder order) {
    return numbers.stream()
        .findFirst()
        .map(
            number ->
                posts.stream().anyMatch(post -> post.number() == number)
                    ? "#p" + number
                    : order.at(discussion, number));
  }

  /** What a reader has seen who sees these posts: what is new and elsewhere stays new. */
  Seen seenWith(List<Post> posts) {
    return Seen.of(posts.stream().map(Post::number).collect(Collectors.toSet()), numbers);
  }

  /** Changes with what of it a page shows. */
  String tag() {
    return numbers.isEmpty() ? "" : Integer.toHexString(List.copyOf(numbers).hashCode());
  }
}
