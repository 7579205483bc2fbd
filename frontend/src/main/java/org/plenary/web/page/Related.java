package org.plenary.web.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.discussion.DiscussionId;

/** A discussion that has to do with another, as its reader may see it. */
public record Related(DiscussionId id, String title, String language) {

  private static final int MOST = 8;

  /** The first few that were read, in the order in which they were named. */
  public static List<Related> of(
      Collection<DiscussionId> named, Map<DiscussionId, DiscussionEdition> read) {
    return named.stream().flatMap(id -> of(id, read)).limit(MOST).toList();
  }

  private static Stream<Related> of(DiscussionId id, Map<DiscussionId, DiscussionEdition> read) {
    return Stream.ofNullable(read.get(id))
        .filter(edition -> edition.mergedInto().isEmpty())
        .map(edition -> new Related(id, edition.title(), edition.language()));
  }

  public String address() {
    return DiscussionLinks.discussion(id, title);
  }
}
