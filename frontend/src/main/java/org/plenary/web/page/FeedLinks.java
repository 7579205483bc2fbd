package org.plenary.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.sealing.Secret;

/** Where feeds are; each of these is completed by the ending of a form: atom, rss or json. */
public final class FeedLinks {

  /** Where members make private feeds. */
  public static final String OWN = "/me/feeds";

  private FeedLinks() {}

  /** The same, of what a page shows. */
  public static String own(String page) {
    return OWN + "?of=" + Links.encoded(page);
  }

  /** Of what one member reads; whoever knows it reads the same. */
  public static String capability(Secret secret) {
    return "/feeds/" + secret.text() + all();
  }

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

  /** A feed in all forms. */
  public static List<String> forms(String feed) {
    return Stream.of(".atom", ".rss", ".json").map(feed::concat).toList();
  }

  /** The most usual form, in which every reader of feeds reads. */
  public static String atom(String feed) {
    return feed + ".atom";
  }
}
