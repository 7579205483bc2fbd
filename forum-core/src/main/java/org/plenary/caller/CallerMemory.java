package org.plenary.caller;

import org.plenary.member.MemberId;

/** What a node knows for a moment of who was asking. */
public interface CallerMemory {

  /** Something of this member changed: whoever asks next for them is told how it is now. */
  void forget(MemberId member);
}
