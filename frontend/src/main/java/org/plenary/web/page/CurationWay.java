package org.plenary.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.curating.Deeds;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionState;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** What a moderator can do with a discussion; each has a page of its own. */
public enum CurationWay {
  LOCK,
  UNLOCK,
  PIN,
  UNPIN,
  FEATURE,
  UNFEATURE,
  RETITLE,
  RELABEL,
  DUPLICATE,
  UNIQUE,
  MOVE,
  MERGE,
  SPLIT,
  /** A form of its own. */
  SUMMARISE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Its part of an address. */
  public String text() {
    return text;
  }

  /** What it is called in the words of the pages. */
  public String key() {
    return "curate." + text;
  }

  /**
   * The one of an address.
   *
   * @throws ProblemException where there is none
   */
  static CurationWay of(String text) {
    return Stream.of(values())
        .filter(way -> way.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
  }

  /** What can be done with a discussion as it is. */
  static List<CurationWay> of(Discussion discussion, Deeds deeds) {
    var ways = new ArrayList<CurationWay>();
    ways.add(discussion.state() == DiscussionState.LOCKED ? UNLOCK : LOCK);
    ways.add(discussion.pinned() ? UNPIN : PIN);
    ways.add(deeds.isFeatured() ? UNFEATURE : FEATURE);
    ways.add(RETITLE);
    ways.add(RELABEL);
    ways.add(deeds.isDuplicate() ? UNIQUE : DUPLICATE);
    ways.add(MOVE);
    ways.add(MERGE);
    ways.add(SUMMARISE);
    return ways;
  }
}
