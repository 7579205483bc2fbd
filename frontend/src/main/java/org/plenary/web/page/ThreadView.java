package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionState;
import org.plenary.post.PostOrder;
import org.plenary.web.page.DiscussionLine.TopicLink;

/**
 * The page of a discussion.
 *
 * @param otherOrder where the other order is read
 * @param related other discussions that have to do with it
 * @param whole where the whole discussion is read, on the page of a branch
 */
public record ThreadView(
    Discussion discussion,
    List<TopicLink> topics,
    PostOrder order,
    String otherOrder,
    Optional<String> whole,
    List<PostView> posts,
    List<Related> related,
    Pager pager) {

  public boolean isTree() {
    return order == PostOrder.TREE;
  }

  public boolean isLocked() {
    return discussion.state() == DiscussionState.LOCKED;
  }
}
