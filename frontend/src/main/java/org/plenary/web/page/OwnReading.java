package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.holding.OwnHeld;
import org.plenary.post.Post;
import org.plenary.subscription.Attention;

/**
 * What of a discussion is so for one reader alone.
 *
 * @param fresh what came since they were there
 * @param muted the numbers of the posts that they do not wish to read
 * @param held what of theirs waits there, the first first
 * @param chosen of what in it they chose to be told; absent where they chose nothing
 */
record OwnReading(
    NewPosts fresh, Set<Integer> muted, List<OwnHeld> held, Optional<Attention> chosen) {

  static final OwnReading NONE =
      new OwnReading(NewPosts.NONE, Set.of(), List.of(), Optional.empty());

  OwnReading {
    muted = Set.copyOf(muted);
    held = List.copyOf(held);
  }

  boolean isMuted(Post post) {
    return muted.contains(post.number());
  }

  /** Changes with what of it a page shows. */
  String tag() {
    String own =
        muted.isEmpty() && held.isEmpty()
            ? fresh.tag()
            : "%s.%x.%x".formatted(fresh.tag(), muted.hashCode(), places());
    return own + chosen.map(level -> "." + level.sqlName()).orElse("");
  }

  // When each waits for how many.
  private int places() {
    return held.stream()
        .map(own -> List.of(own.line().post(), own.place(), own.waiting(), own.line().late()))
        .toList()
        .hashCode();
  }
}
