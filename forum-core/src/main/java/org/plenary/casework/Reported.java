package org.plenary.casework;

import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/** What can be reported, as its address names it. */
public sealed interface Reported {

  /** A discussion or post, by its own number. */
  record Entry(long id) implements Reported {}

  /** What a discussion came to, as it is said in one language. */
  record SummaryOf(DiscussionId discussion, String language) implements Reported {}

  /** A file that hangs on a post. */
  record File(PostId post, int position) implements Reported {}

  /** What a member says of themselves; to the chapter of all. */
  record ProfileOf(String handle) implements Reported {}

  /** A member as such; to the chapter of all. */
  record Person(String handle) implements Reported {}

  /** The pages of a chapter, or of one of its forums. */
  record Place(String chapter, Optional<String> forum) implements Reported {}
}
