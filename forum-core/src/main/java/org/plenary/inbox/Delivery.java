package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.outbox.Job;
import org.plenary.outbox.Worker;
import org.plenary.text.Mentions;

/**
 * Tells members of what was said: each once of a post, those alone who may read it at that moment,
 * and nobody of what was said more than a week ago. After a year it is forgotten.
 */
public final class Delivery implements Worker.Work {

  /** What this consumer of jobs is called. */
  public static final String CONSUMER = "inbox";

  private static final Duration FRESH = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(365);
  private static final String BEFORE_ROLE = "/";

  private final Pool pool;
  private final Mentions mentions;
  private final int crowd;

  /**
   * @param crowd how many a post tells at most of those whom it calls by a chapter or a role
   */
  public Delivery(Pool pool, Mentions mentions, int crowd) {
    this.pool = pool;
    this.mentions = mentions;
    this.crowd = crowd;
  }

  @Override
  public Future<Void> of(Job job) {
    return DeliveryQueries.words(pool, job, FRESH)
        .compose(
            words ->
                words
                    .map(source -> deliver(job, mentions.in(source)))
                    .orElseGet(Future::succeededFuture));
  }

  private Future<Void> deliver(Job job, List<String> called) {
    Map<Boolean, List<String>> byRole =
        called.stream().collect(Collectors.partitioningBy(name -> name.contains(BEFORE_ROLE)));
    return DeliveryQueries.deliver(
            pool,
            job,
            byRole.getOrDefault(false, List.of()),
            byRole.getOrDefault(true, List.of()),
            crowd)
        .compose(_ -> DeliveryQueries.forget(pool, KEPT));
  }
}
