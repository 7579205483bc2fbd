package org.plenary.live;

import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/** What somebody follows. */
public sealed interface Following {

  /** Whether they are told of this, if they may read it. */
  boolean concerns(LiveEvent event);

  /** One discussion. */
  record OneDebate(DiscussionId id) implements Following {
    @Override
    public boolean concerns(LiveEvent event) {
      return event.reach() instanceof Reach.Everybody
          && event.debate().filter(debate -> debate.id().equals(id)).isPresent();
    }
  }

  /** Every discussion of a forum. */
  record OneForum(ForumId id) implements Following {
    @Override
    public boolean concerns(LiveEvent event) {
      return event.reach() instanceof Reach.Everybody
          && event.debate().filter(debate -> debate.forum().equals(id)).isPresent();
    }
  }

  /** What concerns a member alone, or may concern them behind a pseudonym. */
  record Inbox(MemberId member) implements Following {
    @Override
    public boolean concerns(LiveEvent event) {
      return event.reach() instanceof Reach.Few few && few.mayBe(member);
    }
  }
}
