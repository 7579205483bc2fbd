package org.plenary.forum;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;

/** Who may write in a forum that they may read. Officers may wherever others may. */
public final class PostingPolicy {

  private PostingPolicy() {}

  public static boolean allows(Caller caller, Forum forum) {
    return switch (forum.access().posting()) {
      case MEMBERS -> isMember(caller, forum);
      case CHAIRS -> has(caller, Role.CHAIR, forum) || has(caller, Role.OFFICER, forum);
      case OFFICERS -> has(caller, Role.OFFICER, forum);
      case NOBODY -> false;
    };
  }

  private static boolean isMember(Caller caller, Forum forum) {
    return caller.isAdministrator()
        || caller.standings().stream()
            .anyMatch(
                standing ->
                    standing.chapter().equals(forum.chapterId())
                        && standing.role() != Role.OBSERVER);
  }

  private static boolean has(Caller caller, Role role, Forum forum) {
    return caller.has(role, forum.chapterId());
  }
}
