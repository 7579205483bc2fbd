package org.plenary.question;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.forum.ForumAddress;

/** One thing that is asked of a post. */
public sealed interface Clause {

  /** Where words are looked for. */
  enum Field {
    ANYWHERE,
    TITLE,
    QUOTED
  }

  /** How a discussion stands. */
  enum Standing {
    OPEN,
    LOCKED,
    /** Nobody has replied. */
    UNANSWERED;

    static Optional<Standing> named(String name) {
      return Arrays.stream(values())
          .filter(standing -> standing.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /**
   * It has these words.
   *
   * @param exact whether just as they stand, one after the other
   */
  record Words(Field field, String text, boolean exact) implements Clause {}

  /** It does not satisfy the other. */
  record Not(Clause clause) implements Clause {}

  /** It satisfies one of them, of which there are at least two. */
  record Either(List<Clause> clauses) implements Clause {
    public Either {
      clauses = List.copyOf(clauses);
    }
  }

  /** It stands under this handle. */
  record Author(String handle) implements Clause {}

  /** It is in this forum. */
  record InForum(ForumAddress forum) implements Clause {}

  /** It is in a forum of this chapter. */
  record InChapter(String slug) implements Clause {}

  /** Its discussion has this topic. */
  record OfTopic(String slug) implements Clause {}

  /** It is written in this language, a primary subtag in lower case. */
  record InLanguage(String tag) implements Clause {}

  /** It was posted earlier. */
  record Before(Instant time) implements Clause {}

  /** It was posted then or later. */
  record After(Instant time) implements Clause {}

  /** Its discussion stands like this. */
  record Is(Standing standing) implements Clause {}

  /** Something hangs on it. */
  record HasAttachment() implements Clause {}
}
