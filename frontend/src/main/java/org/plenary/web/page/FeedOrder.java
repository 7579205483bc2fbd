package org.plenary.web.page;

import org.plenary.discussion.DiscussionSort;

/** The order of a feed of discussions; what moves while one reads on is none. */
public enum FeedOrder {
  NEW(DiscussionSort.NEW),
  ACTIVE(DiscussionSort.ACTIVE);

  private final DiscussionSort sort;

  FeedOrder(DiscussionSort sort) {
    this.sort = sort;
  }

  public DiscussionSort sort() {
    return sort;
  }
}
