package org.plenary.holding;

import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

/**
 * What somebody writes, as far as it matters to whether it is held.
 *
 * @param mask the byline of the pseudonym under which they write
 * @param limited whether what they write there is held for a while
 * @param who a keyed digest of the member
 */
public record HeldWriting(
    Caller caller,
    ChapterId chapter,
    ForumId forum,
    Optional<Long> mask,
    boolean limited,
    String who,
    String source,
    String html) {

  /** Whether it leads anywhere else. */
  boolean links() {
    return !Links.of(html).isEmpty();
  }

  // That a pseudonym's post is published at once would tell that a moderator stands behind it.
  boolean trusted() {
    return mask.isEmpty() && isTrusted(caller, chapter);
  }

  /** Whether somebody looks at what others write there. */
  public static boolean isTrusted(Caller caller, ChapterId chapter) {
    return caller.has(Role.MODERATOR, chapter) || caller.has(Role.OFFICER, chapter);
  }
}
