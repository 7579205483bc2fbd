package org.plenary.discussion;

import java.util.Optional;

/**
 * A part of a filter with which indexes begin. The first is compared as a range of one value and
 * stands in the order: as an equal, the planner would look for few among all, in another index.
 *
 * @param value as SQL, with a question mark for its parameter
 */
record Lead(String column, String value, String parameter) {

  /** The one whose index is read, if any; the index of a forum is narrower than both. */
  static Optional<Lead> first(DiscussionFilter filter) {
    return filter.forum().isPresent()
        ? Optional.empty()
        : chapter(filter).or(() -> language(filter));
  }

  static Optional<Lead> chapter(DiscussionFilter filter) {
    String id = "(select chapter.id from chapter where chapter.slug = ?)";
    return filter.chapter().map(slug -> new Lead("d.chapter_id", id, slug));
  }

  static Optional<Lead> language(DiscussionFilter filter) {
    return filter.language().map(language -> new Lead("d.language", "?", language));
  }

  void addTo(Conditions where, boolean first) {
    if (first) {
      where.add(column + " >= " + value, parameter);
      where.add(column + " <= " + value, parameter);
    } else {
      where.add(column + " = " + value, parameter);
    }
  }
}
