package org.plenary.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Power;
import org.plenary.curating.Deed;
import org.plenary.curating.Deeds;
import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Post;

/**
 * What the page of a discussion tells of those who moderate it, and offers to them.
 *
 * @param moderates whether the reader moderates there
 * @param ways what they can do with it; empty for who does not moderate there, and who opened it
 */
public record Curated(Deeds deeds, boolean moderates, List<CurationWay> ways, Instant now) {

  static final Curated NOTHING = new Curated(Deeds.NONE, false, List.of(), Instant.EPOCH);

  public Curated {
    ways = List.copyOf(ways);
  }

  static Curated of(Caller reader, Discussion discussion, Deeds deeds, Instant now) {
    boolean may = Power.of(reader, discussion.chapterId()).contains(Power.MODERATE);
    boolean another = may && !isBy(reader, discussion);
    return new Curated(deeds, may, another ? CurationWay.of(discussion, deeds) : List.of(), now);
  }

  // Another moderator curates what somebody opened.
  private static boolean isBy(Caller reader, Discussion discussion) {
    return discussion
        .author()
        .flatMap(Author::handle)
        .filter(handle -> reader.person().map(Person::handle).equals(Optional.of(handle)))
        .isPresent();
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
    return moderates && deed.canBeUndone(now);
  }

  /** Whether it is otherwise soon, without anything being changed. */
  boolean isMoving() {
    return deeds.isMoving(now);
  }
}
