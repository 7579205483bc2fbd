package org.plenary.web.page;

import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;

/** Where feeds are; each of these is completed by the ending of a form: atom, rss or json. */
public final class FeedLinks {

  private FeedLinks() {}

  /** Of everything. */
  public static String all() {
    return "/feed";
  }

  public static String chapter(String slug) {
    return Links.chapter(slug) + all();
  }

  public static String forum(ForumAddress forum) {
    return Links.forum(forum) + all();
  }

  public static String topic(String slug) {
    return Links.topic(slug) + all();
  }

  public static String discussion(DiscussionId id) {
    return DiscussionLinks.discussion(id) + all();
  }

  public static String member(String handle) {
    return Links.member(handle) + all();
  }

  public static String search() {
    return "/search" + all();
  }

  /** The most usual form, in which every reader of feeds reads. */
  public static String atom(String feed) {
    return feed + ".atom";
  }
}
