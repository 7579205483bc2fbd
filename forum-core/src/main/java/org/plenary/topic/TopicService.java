package org.plenary.topic;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.problem.ProblemException;

/** Topics; everybody may know them all. */
public final class TopicService {

  private final Pool pool;

  public TopicService(Pool pool) {
    this.pool = pool;
  }

  /** All topics, the current before the emerging, by address. */
  public Future<List<Topic>> listTopics() {
    return TopicQueries.list(pool);
  }

  public Future<Topic> getTopic(String slug) {
    return TopicQueries.list(pool)
        .map(topics -> topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst())
        .compose(ProblemException::found);
  }
}
