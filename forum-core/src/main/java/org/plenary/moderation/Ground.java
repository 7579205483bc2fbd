package org.plenary.moderation;

import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

/**
 * Where something is done.
 *
 * @param forum absent for what concerns a whole chapter
 * @param audience of the discussion concerned; who may not read it learns number and time alone
 */
public record Ground(ChapterId chapter, Optional<ForumId> forum, Audience audience) {

  /** The same for those alone who are among these readers, too. */
  public Ground among(Audience readers) {
    return readers.compareTo(audience) > 0 ? new Ground(chapter, forum, readers) : this;
  }
}
