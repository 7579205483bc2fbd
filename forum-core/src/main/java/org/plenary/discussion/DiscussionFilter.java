package org.plenary.discussion;

import java.time.Instant;
import java.util.Optional;
import org.plenary.forum.ForumAddress;

/**
 * Which discussions; every part that is present narrows.
 *
 * @param chapter its address
 * @param topic its address
 * @param language BCP 47
 * @param author a handle
 * @param state whether it takes replies
 * @param since active at or after this moment
 */
public record DiscussionFilter(
    Optional<ForumAddress> forum,
    Optional<String> chapter,
    Optional<String> topic,
    Optional<String> language,
    Optional<String> author,
    Optional<DiscussionState> state,
    Optional<Instant> since) {

  /** Every discussion. */
  public static final DiscussionFilter ALL =
      new DiscussionFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public static DiscussionFilter ofForum(ForumAddress forum) {
    return new DiscussionFilter(
        Optional.of(forum), ALL.chapter, ALL.topic, ALL.language, ALL.author, ALL.state, ALL.since);
  }

  public static DiscussionFilter ofChapter(String chapter) {
    return new DiscussionFilter(
        ALL.forum, Optional.of(chapter), ALL.topic, ALL.language, ALL.author, ALL.state, ALL.since);
  }

  public static DiscussionFilter ofTopic(String topic) {
    return new DiscussionFilter(
        ALL.forum, ALL.chapter, Optional.of(topic), ALL.language, ALL.author, ALL.state, ALL.since);
  }

  /** Whether it is all of one chapter; only such has a front on which something is featured. */
  public boolean isWholeChapter() {
    return chapter.map(DiscussionFilter::ofChapter).filter(this::equals).isPresent();
  }
}
