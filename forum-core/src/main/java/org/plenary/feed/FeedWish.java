package org.plenary.feed;

import org.plenary.page.PageRequest;

/** A page of a feed that somebody asks for, and by which way it is to leave. */
public record FeedWish(FeedSubject subject, Outlet outlet, PageRequest page) {

  /** How many keys the cursor of a feed has, but for a search's. */
  public static final int KEYS = 2;
}
