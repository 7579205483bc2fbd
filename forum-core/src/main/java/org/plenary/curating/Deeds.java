package org.plenary.curating;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionKind;
import org.plenary.post.PostId;

/** What was done to a discussion and to posts of it and counts still, the last first. */
public record Deeds(DiscussionId discussion, Set<Long> posts, List<Deed> all) {

  public static final Deeds NONE = new Deeds(new DiscussionId(0), Set.of(), List.of());

  public Deeds {
    posts = Set.copyOf(posts);
    var told = new HashSet<String>();
    all = all.stream().filter(deed -> told.add(deed.matter())).toList();
  }

  /** Of the discussion as a whole. */
  public List<Deed> ofDiscussion() {
    return all.stream().filter(deed -> !posts.contains(deed.contribution())).toList();
  }

  /** What all are told of it. */
  public List<Deed> lasting() {
    return ofDiscussion().stream().filter(Deed::isLasting).toList();
  }

  /** What all are told of a post of it. */
  public List<Deed> of(PostId post) {
    return all.stream()
        .filter(deed -> deed.contribution() == post.value() && deed.isLasting())
        .toList();
  }

  public boolean isFeatured() {
    return has(ActionKind.FEATURE);
  }

  public boolean isDuplicate() {
    return has(ActionKind.MARK_DUPLICATE);
  }

  public boolean isSummarised() {
    return has(ActionKind.SUMMARISE);
  }

  private boolean has(ActionKind kind) {
    return ofDiscussion().stream().anyMatch(deed -> deed.kind() == kind);
  }

  /** Whether what is told changes by itself: a minute ends, or an entry gets its position. */
  public boolean isMoving(Instant now) {
    return all.stream().anyMatch(deed -> deed.canBeUndone(now) || deed.position().isEmpty());
  }
}
