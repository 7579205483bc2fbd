package org.plenary.web.page;

import java.time.Instant;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.curating.Deed;
import org.plenary.curating.Deeds;
import org.plenary.discussion.Discussion;
import org.plenary.post.Post;

/**
 * What the page of a discussion tells of those who moderate it, and offers to them.
 *
 * @param ways what the reader can do with it; empty for who does not moderate there
 */
public record Curated(Deeds deeds, List<CurationWay> ways, Instant now) {

  static final Curated NOTHING = new Curated(Deeds.NONE, List.of(), Instant.EPOCH);

  public Curated {
    ways = List.copyOf(ways);
  }

  static Curated of(Caller reader, Discussion discussion, Deeds deeds, Instant now) {
    boolean may = Power.of(reader, discussion.chapterId()).contains(Power.MODERATE);
    return new Curated(deeds, may ? CurationWay.of(discussion, deeds) : List.of(), now);
  }

  public boolean mayCurate() {
    return !ways.isEmpty();
  }

  /** What stands at its head: for a minute, moderators see all that can be taken back. */
  public List<Deed> head() {
    return deeds.ofDiscussion().stream().filter(deed -> deed.isLasting() || canUndo(deed)).toList();
  }

  /** What stands at a post. */
  public List<Deed> at(Post post) {
    return deeds.of(post.id());
  }

  public boolean canUndo(Deed deed) {
    return mayCurate() && deed.canBeUndone(now);
  }

  /** Whether it is otherwise soon, without anything being changed. */
  boolean isMoving() {
    return deeds.isMoving(now);
  }
}
