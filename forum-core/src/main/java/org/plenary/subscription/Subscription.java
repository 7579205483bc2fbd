package org.plenary.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.page.TimeKey;

/**
 * What a member chose for a forum, or for one discussion of it.
 *
 * @param id of the forum or discussion; with what it is, and since when, its place in a list
 * @param discussion absent for the forum as a whole
 * @param title of the discussion, or of the forum
 * @param language in which the title is written
 * @param since when this was chosen
 */
public record Subscription(
    long id,
    ForumAddress forum,
    Optional<DiscussionId> discussion,
    String title,
    String language,
    Attention level,
    Instant since) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 3;

  List<Long> keys() {
    return List.of(TimeKey.of(since), discussion.isPresent() ? 1L : 0L, id);
  }
}
