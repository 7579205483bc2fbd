package org.plenary.text;

import java.util.List;

/** A stretch of a mail body that is shown, or folded, as a whole. */
record MailPart(Kind kind, List<MailLine> lines) {

  /** What a stretch is. */
  enum Kind {
    OWN,
    ATTRIBUTION,
    QUOTE,
    FORWARDED,
    SIGNATURE,
    ARMOUR
  }

  boolean isBlank() {
    return lines.stream().allMatch(MailLine::isBlank);
  }
}
