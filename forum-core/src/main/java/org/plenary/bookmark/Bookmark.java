package org.plenary.bookmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.page.TimeKey;
import org.plenary.post.PostSummary;

/** A post that a member keeps, since when. */
public record Bookmark(PostSummary post, Optional<Author> author, Instant keptAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(keptAt), post.id().value());
  }
}
