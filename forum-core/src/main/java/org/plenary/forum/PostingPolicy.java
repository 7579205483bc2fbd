package org.plenary.forum;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;

/** Who may write in a forum that they may read. Officers may wherever others may. */
public final class PostingPolicy {

  private PostingPolicy() {}

  public static boolean allows(Caller caller, Forum forum) {
    return allows(caller, forum.chapterId(), forum.access().posting());
  }

  /** The same, of a forum of this chapter where these may post. */
  public static boolean allows(Caller caller, ChapterId chapter, Posting posting) {
    return switch (posting) {
      case MEMBERS -> isMember(caller, chapter);
      case CHAIRS -> caller.has(Role.CHAIR, chapter) || caller.has(Role.OFFICER, chapter);
      case OFFICERS -> caller.has(Role.OFFICER, chapter);
      case NOBODY -> false;
    };
  }

  /**
   * Whether writing is offered there: to those who may, and where all members may to everybody, who
   * may become one.
   */
  public static boolean offers(Caller caller, ChapterId chapter, Posting posting) {
    return posting == Posting.MEMBERS || allows(caller, chapter, posting);
  }

  private static boolean isMember(Caller caller, ChapterId chapter) {
    return caller.isAdministrator()
        || caller.standings().stream()
            .anyMatch(
                standing -> standing.chapter().equals(chapter) && standing.role() != Role.OBSERVER);
  }
}
