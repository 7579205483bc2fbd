package org.plenary.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.Quote;

/**
 * What feeds tell of a post; a tombstone has neither an author nor words.
 *
 * @param changedAt when it was written or last edited
 */
public record FeedPost(
    PostId id,
    int number,
    Optional<PostId> parentId,
    Optional<Author> author,
    String language,
    String html,
    PostState state,
    Instant createdAt,
    Instant changedAt,
    List<Quote> quotes) {

  public FeedPost {
    quotes = List.copyOf(quotes);
  }

  /** The same of a post of which more is known. */
  public static FeedPost of(Post post) {
    return new FeedPost(
        post.id(),
        post.number(),
        post.parentId(),
        post.author(),
        post.language(),
        post.html(),
        post.state(),
        post.createdAt(),
        post.editedAt().orElse(post.createdAt()),
        post.quotes());
  }
}
