package org.plenary.related;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;
import org.plenary.discussion.DiscussionId;
import org.plenary.finding.FindingService;
import org.plenary.link.LinkService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names discussions that have to do with one. They are ids of any: who shows them reads them, and
 * shows the first few that may be read.
 */
public final class RelatedService {

  private static final Logger LOG = LoggerFactory.getLogger(RelatedService.class);

  private static final int MOST_KEPT = 10_000;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Pool pool;
  private final LinkService links;
  private final FindingService finding;
  private final AlikeFinder index;
  private final SharedRead<DiscussionId, DiscussionId, List<DiscussionId>> search =
      new SharedRead<>((one, _) -> find(one).map(found -> Map.of(one, found)));
  private final Cache<DiscussionId, List<DiscussionId>> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  public RelatedService(Pool pool, LinkService links, FindingService finding, AlikeFinder index) {
    this.pool = pool;
    this.links = links;
    this.finding = finding;
    this.index = index;
  }

  /** What is known of it at this moment; what is not is learnt, for who asks next. */
  public List<DiscussionId> known(DiscussionId discussion) {
    List<DiscussionId> found = known.getIfPresent(discussion);
    if (found == null) {
      learn(discussion).onFailure(failure -> LOG.warn("What is related stays unknown.", failure));
    }
    return found == null ? List.of() : found;
  }

  /**
   * Those that a discussion and others name, and then those whose public words are alike; up to
   * five minutes old.
   */
  public Future<List<DiscussionId>> listRelated(DiscussionId discussion) {
    List<DiscussionId> found = known.getIfPresent(discussion);
    return found == null ? learn(discussion) : Future.succeededFuture(found);
  }

  private Future<List<DiscussionId>> learn(DiscussionId discussion) {
    return search
        .read(discussion, discussion)
        .map(Optional::orElseThrow)
        .onSuccess(found -> known.put(discussion, found));
  }

  private Future<List<DiscussionId>> find(DiscussionId discussion) {
    Future<List<DiscussionId>> linked = links.listLinked(discussion);
    Future<List<DiscussionId>> alike =
        RelatedQueries.likeness(pool, discussion)
            .compose(words -> words.map(this::publiclyAlike).orElse(nothing()));
    return Future.all(linked, alike).map(_ -> union(discussion, linked.result(), alike.result()));
  }

  private Future<List<DiscussionId>> publiclyAlike(Likeness words) {
    return listAlike(Caller.ANONYMOUS, words);
  }

  /** Those whose words are alike, where the caller may read; none while the index is away. */
  public Future<List<DiscussionId>> listAlike(Caller caller, Likeness words) {
    return finding
        .reach(caller)
        .compose(reach -> index.alike(words, reach).recover(RelatedService::without));
  }

  private static Future<List<DiscussionId>> without(Throwable failure) {
    LOG.warn("Nothing is known to be alike: {}", failure.toString());
    return nothing();
  }

  private static Future<List<DiscussionId>> nothing() {
    return Future.succeededFuture(List.of());
  }

  private static List<DiscussionId> union(
      DiscussionId one, List<DiscussionId> linked, List<DiscussionId> alike) {
    return Stream.concat(linked.stream(), alike.stream())
        .distinct()
        .filter(other -> !other.equals(one))
        .toList();
  }
}
