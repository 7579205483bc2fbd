package org.plenary.moderation;

import java.util.List;

/**
 * A notice before it leaves.
 *
 * @param languages those of whom it is for, the dearest first; none where nobody knows them
 */
public record NoticeAhead(Notice notice, List<String> languages) {

  public NoticeAhead {
    languages = List.copyOf(languages);
  }
}
