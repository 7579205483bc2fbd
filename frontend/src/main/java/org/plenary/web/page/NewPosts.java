package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.caller.Person;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;
import org.plenary.post.PostState;
import org.plenary.reading.Reading;

/**
 * What came to a discussion since the reader was there. To who was never there nothing is marked,
 * for all would be.
 *
 * @param unread how many visible posts of others, in all of it
 */
record NewPosts(Optional<Person> reader, int readNumber, int unread, Optional<Integer> first) {

  static final NewPosts NONE =
      new NewPosts(Optional.empty(), Integer.MAX_VALUE, 0, Optional.empty());

  static NewPosts of(Optional<Person> reader, Reading reading) {
    return reading.readNumber() == 0 || reading.unread() == 0
        ? NONE
        : new NewPosts(reader, reading.readNumber(), reading.unread(), reading.firstUnread());
  }

  boolean has(Post post) {
    return post.number() > readNumber && post.state() == PostState.VISIBLE && !isOwn(post);
  }

  private boolean isOwn(Post post) {
    Optional<String> handle = post.author().flatMap(Author::handle);
    return handle.isPresent() && handle.equals(reader.map(Person::handle));
  }

  /** Where the first of them is read in an order, which may be on another page. */
  Optional<String> address(List<Post> posts, String discussion, PostOrder order) {
    return first.map(
        number ->
            posts.stream().anyMatch(post -> post.number() == number)
                ? "#p" + number
                : Links.at(discussion, number, order));
  }

  /** Changes with what of it a page shows. */
  String tag() {
    return unread == 0 ? "" : readNumber + "-" + unread;
  }
}
