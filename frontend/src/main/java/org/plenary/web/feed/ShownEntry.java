package org.plenary.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed; all addresses are whole.
 *
 * @param id by which it is known whatever becomes of its title or place
 * @param language of what was written, BCP 47
 * @param author absent where who wrote it is not told
 * @param content says so where it was taken back
 * @param answered what it answers, where that is told
 * @param replies to the whole of it; absent for a post, whose replies are those of its discussion
 */
record ShownEntry(
    String id,
    String address,
    String title,
    String language,
    Optional<Person> author,
    Instant published,
    Instant updated,
    List<Category> categories,
    Content content,
    Optional<Answered> answered,
    Optional<Replies> replies) {

  ShownEntry {
    categories = List.copyOf(categories);
  }

  /**
   * Who wrote something.
   *
   * @param address of their page, where they have one
   */
  record Person(String name, Optional<String> address) {}

  /**
   * A topic.
   *
   * @param scheme under which the term means something
   */
  record Category(String scheme, String term, String label) {}

  /** What is told of what was written. */
  sealed interface Content {

    /** All of it. */
    record Full(String html) implements Content {}

    /** Its beginning, without markup. */
    record Summary(String text) implements Content {}
  }

  /** What an entry answers. */
  record Answered(String id, String address) {}

  /**
   * What answers an entry.
   *
   * @param feed of them; absent where that of everybody may be without them
   * @param latest when the last of them was written
   */
  record Replies(Optional<String> feed, String address, int count, Instant latest) {}
}
