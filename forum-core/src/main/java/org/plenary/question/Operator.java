package org.plenary.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.problem.Why;

/** What stands before a colon. */
enum Operator {
  AUTHOR("A member's handle follows, as in author:ada."),
  IN("A chapter and a forum follow, as in in:senegal/human-rights."),
  CHAPTER("A chapter follows, as in chapter:senegal."),
  TOPIC("A topic follows, as in topic:human-rights."),
  LANG("A language follows, as in lang:fr."),
  BEFORE("A day, month or year follows, as in before:2025-03-09."),
  AFTER("A day, month or year follows, as in after:2025-03."),
  IS("It is open, locked or unanswered, as in is:open."),
  HAS("Posts have attachments, as in has:attachment."),
  QUOTED("Words follow, as in quoted:consensus."),
  TITLE("Words follow, as in title:\"rough consensus\".");

  private final String wants;

  Operator(String wants) {
    this.wants = wants;
  }

  static Optional<Operator> named(String name) {
    return Arrays.stream(values()).filter(operator -> operator.written().equals(name)).findFirst();
  }

  /** As people write it, without its colon. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it needs, said behind its name, which pages show beside it. */
  Why wants() {
    return new Why(Optional.of("wants-" + written()), written() + ": " + wants, List.of());
  }
}
