package org.plenary.web.feed;

import java.time.Instant;
import java.util.Map;
import org.plenary.feed.FeedPlace;
import org.plenary.topic.Topic;
import org.plenary.web.page.Texts;

/**
 * A feed that is asked for, and how it tells what it lists.
 *
 * @param since since when there is what it is of
 * @param texts in the language of its own words
 */
record ToldFeed(AskedFeed asked, Instant since, Texts texts, Titled titled) {

  static ToldFeed of(AskedFeed asked, FeedPlace place, Texts texts, Titled titled) {
    return new ToldFeed(asked, place.since().orElse(FeedTags.SINCE), texts, titled);
  }

  /** What a feed is called, once the topics have their names. */
  interface Titled {
    String title(Map<String, Topic> topics);
  }
}
