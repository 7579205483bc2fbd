package org.plenary.web.feed;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.plenary.web.door.CodedBody;

/**
 * Feeds that were written lately by their addresses, each with the tag of all that it tells. One is
 * written once for all who ask for it at the same time.
 */
final class KeptFeeds {

  // What is written anew at each change is better there soon than a little shorter.
  private static final int LEVEL = 4;

  private static final CodedBody NOTHING = new CodedBody(Buffer.buffer(), List.of(), Map.of());

  private record KeptFeed(String etag, CompletableFuture<CodedBody> body) {

    // While it is being written nobody knows how much it weighs.
    int weight() {
      return body.getNow(NOTHING).weight();
    }
  }

  private final Cache<String, KeptFeed> feeds;

  /**
   * @param mostBytes how much all of them may weigh; none is kept where it is 0
   */
  KeptFeeds(int mostBytes) {
    this.feeds =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((String _, KeptFeed feed) -> feed.weight())
            .build();
  }

  /**
   * What was written with this tag, or is being written; where nobody has begun, it is written now.
   *
   * @param address with its query as it was asked, for a feed says where it is
   */
  Future<CodedBody> find(String address, String etag, Supplier<Future<Buffer>> writing) {
    var mine = new KeptFeed(etag, new CompletableFuture<>());
    KeptFeed kept =
        feeds
            .asMap()
            .compute(
                address,
                (_, known) ->
                    Optional.ofNullable(known)
                        .filter(other -> other.etag().equals(etag))
                        .orElse(mine));
    if (kept.equals(mine)) {
      write(address, mine, writing);
    }
    return Future.fromCompletionStage(kept.body(), requireNonNull(Vertx.currentContext()));
  }

  private void write(String address, KeptFeed feed, Supplier<Future<Buffer>> writing) {
    Future.succeededFuture()
        .compose(_ -> writing.get())
        .map(written -> CodedBody.gzipped(written, LEVEL))
        .onSuccess(
            body -> {
              feed.body().complete(body);
              feeds.asMap().replace(address, feed, feed);
            })
        .onFailure(
            failure -> {
              feeds.asMap().remove(address, feed);
              feed.body().completeExceptionally(failure);
            });
  }
}
