package org.plenary.correspondence;

import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.MailTrace;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.post.Post;

/**
 * A post that is sent.
 *
 * @param trace what it is called in mail
 */
public record Posting(Post post, Place place, MailTrace trace) {

  /**
   * Where it stands.
   *
   * @param forumLanguage in which the title of the forum is
   * @param topics the addresses of the topics of its discussion
   */
  public record Place(
      ForumId forumId,
      ForumAddress forum,
      String forumTitle,
      String forumLanguage,
      String chapterName,
      String chapterLanguage,
      DiscussionId discussion,
      String title,
      String titleLanguage,
      List<String> topics) {

    public Place {
      topics = List.copyOf(topics);
    }
  }
}
