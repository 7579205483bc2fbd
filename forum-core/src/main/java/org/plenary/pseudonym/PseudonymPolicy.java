package org.plenary.pseudonym;

import org.plenary.caller.Caller;
import org.plenary.forum.Forum;
import org.plenary.forum.PostingPolicy;

/** Who may stand under a pseudonym: whoever may write, where the forum's access allows it. */
final class PseudonymPolicy {

  private PseudonymPolicy() {}

  static boolean allows(Caller caller, Forum forum) {
    return forum.access().pseudonyms() && PostingPolicy.allows(caller, forum);
  }
}
