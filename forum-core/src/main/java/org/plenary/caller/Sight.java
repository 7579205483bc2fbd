package org.plenary.caller;

import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;

/**
 * What of a caller decides what they may read. Those who have the same may be answered together.
 *
 * @param base what they may read in every chapter
 * @param observed chapters where they are an observer or more
 * @param joined chapters where they are a member or more
 * @param administered chapters where they are an officer
 */
public record Sight(
    Audience base, Set<ChapterId> observed, Set<ChapterId> joined, Set<ChapterId> administered) {

  public static Sight of(Caller caller) {
    return new Sight(caller.base(), caller.observed(), caller.joined(), caller.administered());
  }

  /** The same for what is of this chapter: there few differ, however many chapters they are in. */
  public Sight in(ChapterId chapter) {
    return new Sight(
        base, only(observed, chapter), only(joined, chapter), only(administered, chapter));
  }

  private static Set<ChapterId> only(Set<ChapterId> chapters, ChapterId one) {
    return chapters.stream().filter(one::equals).collect(Collectors.toSet());
  }
}
