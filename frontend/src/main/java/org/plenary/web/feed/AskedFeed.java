package org.plenary.web.feed;

import org.plenary.feed.FeedWish;

/**
 * A feed as somebody asks for it.
 *
 * @param isWhole whether all of each post is wanted, and not how it begins
 * @param feed its address without an ending, and with what narrows it
 * @param home the address of the page of which it is the feed
 */
record AskedFeed(FeedWish wish, FeedForm form, boolean isWhole, String feed, String home) {

  /** The same of another page. */
  AskedFeed at(String page) {
    return new AskedFeed(wish, form, isWhole, feed, page);
  }
}
