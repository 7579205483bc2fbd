package org.plenary.web.feed;

import java.util.Map;
import org.plenary.topic.Topic;
import org.plenary.web.page.Texts;

/**
 * A feed that is asked for, and how it tells what it lists.
 *
 * @param texts in the language of its own words
 */
record ToldFeed(AskedFeed asked, Texts texts, Titled titled) {

  /** What a feed is called, once the topics have their names. */
  interface Titled {
    String title(Map<String, Topic> topics);
  }
}
