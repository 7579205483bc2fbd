package org.plenary.web.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** Feeds that were written lately, each with the tag of all that it tells. */
final class KeptFeeds {

  private record KeptFeed(String etag, Buffer body) {

    int weight() {
      return body.length();
    }
  }

  private final Cache<AskedFeed, KeptFeed> feeds;

  /**
   * @param mostBytes how much all of them may weigh; none is kept where it is 0
   */
  KeptFeeds(int mostBytes) {
    this.feeds =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((AskedFeed _, KeptFeed feed) -> feed.weight())
            .build();
  }

  /** What was written with this tag. */
  Optional<Buffer> find(AskedFeed asked, String etag) {
    return Optional.ofNullable(feeds.getIfPresent(asked))
        .filter(kept -> kept.etag().equals(etag))
        .map(KeptFeed::body);
  }

  void keep(AskedFeed asked, String etag, Buffer body) {
    feeds.put(asked, new KeptFeed(etag, body));
  }
}
