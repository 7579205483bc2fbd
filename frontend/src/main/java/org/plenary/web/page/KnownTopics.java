package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.topic.Topic;
import org.plenary.topic.TopicService;

/** The topics by address, asked for at most once a minute: they change by migrations alone. */
public final class KnownTopics {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Known(Instant since, Map<String, Topic> topics) {}

  private final TopicService service;
  private final Clock clock;
  private volatile Known known = new Known(Instant.EPOCH, Map.of());

  public KnownTopics(TopicService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  public Future<Map<String, Topic>> bySlug() {
    Known now = known;
    return now.since().plus(FRESH).isAfter(clock.instant())
        ? Future.succeededFuture(now.topics())
        : ask();
  }

  private Future<Map<String, Topic>> ask() {
    return service
        .listTopics()
        .map(topics -> topics.stream().collect(Collectors.toMap(Topic::slug, Function.identity())))
        .onSuccess(topics -> known = new Known(clock.instant(), topics));
  }
}
