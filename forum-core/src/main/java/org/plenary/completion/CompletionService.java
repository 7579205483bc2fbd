package org.plenary.completion;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;
import org.plenary.topic.Topic;
import org.plenary.topic.TopicService;

/** Goes on with what somebody types, by what they may read. */
public final class CompletionService {

  private static final int MOST_TITLES = 8;
  private static final int MOST_TOPICS = 3;
  private static final int MOST_KNOWN = 8;

  private final Pool pool;
  private final TopicService topics;

  public CompletionService(Pool pool, TopicService topics) {
    this.pool = pool;
    this.topics = topics;
  }

  /**
   * Topics, and titles of discussions that moved last, in which each typed word begins one; none
   * before the second letter.
   *
   * @param language in which topics are named
   */
  public Future<List<Completion>> complete(Caller caller, String typed, String language) {
    Typing typing = Typing.of(typed);
    return typing.isEnough() ? find(caller, typing, language) : Future.succeededFuture(List.of());
  }

  /**
   * Whom else the caller has met in a forum, those first who spoke last: whose handle, or a word of
   * whose name, begins so. They wrote under their own name, and lately, what the caller may read.
   *
   * @param answered a post in whose discussion they may have spoken earlier
   */
  public Future<List<Known>> listKnown(
      Caller caller, ForumId forum, Optional<PostId> answered, String begun) {
    return KnownQueries.list(pool, caller, forum, answered, begun.strip(), MOST_KNOWN);
  }

  private Future<List<Completion>> find(Caller caller, Typing typing, String language) {
    Future<List<Completion>> titles = CompletionQueries.titles(pool, caller, typing, MOST_TITLES);
    Future<List<Topic>> known = topics.listTopics();
    return Future.all(titles, known)
        .map(
            _ ->
                Stream.concat(named(known.result(), typing, language), titles.result().stream())
                    .toList());
  }

  private static Stream<Completion> named(List<Topic> topics, Typing typing, String language) {
    return topics.stream()
        .filter(topic -> typing.begins(topic.name(language)))
        .limit(MOST_TOPICS)
        .map(topic -> new Completion.OfTopic(topic, topic.name(language)));
  }
}
