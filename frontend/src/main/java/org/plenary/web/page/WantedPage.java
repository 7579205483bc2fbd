package org.plenary.web.page;

import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.PageRequest;
import org.plenary.post.PostOrder;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * Which page of a discussion an address names.
 *
 * @param branch the number of the post below which all hangs that is wanted, else the whole
 * @param isPrinted whether it is to be read on paper, with as much on it as can be
 */
record WantedPage(
    DiscussionId id,
    String slug,
    ReadOrder reading,
    Optional<Integer> branch,
    boolean isPrinted,
    PageRequest page) {

  /** How many posts a page holds. */
  static final int POSTS = 50;

  static WantedPage of(Request request, Query query, ReadOrder order) {
    boolean isPrinted = YesNo.of(query, "print");
    return new WantedPage(
        new DiscussionId(request.id("id")),
        request.path("slug"),
        order,
        query.number("branch", Integer.MAX_VALUE),
        isPrinted,
        query.page(isPrinted ? PageRequest.MOST : POSTS, 1));
  }

  PostOrder order() {
    return reading.order();
  }

  /** Whether nothing of the discussion comes before it. */
  boolean isFirst() {
    return branch.isEmpty() && page.cursor().isEmpty();
  }

  /** Whether it stands at an address of its own, and does not show once more what others do. */
  boolean isKnown() {
    return isFirst() || (branch.isEmpty() && !isPrinted && !reading.isTime());
  }

  /** That address: the discussion's own, or that of a later page of its tree. */
  String known(String discussion) {
    return page.cursor().map(cursor -> discussion + "?cursor=" + cursor).orElse(discussion);
  }

  boolean isAt(String title) {
    return DiscussionLinks.slug(title).equals(slug);
  }
}
