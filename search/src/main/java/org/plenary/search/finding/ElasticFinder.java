package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.plenary.finding.Finder;
import org.plenary.finding.Hit;
import org.plenary.finding.Inquiry;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;

/** Finds with Elasticsearch. */
public final class ElasticFinder implements Finder {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final SortOptions BEST =
      SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
  private static final SortOptions NEWEST = descending("postedAt");
  // Behind every one, for a post alone says where a window ended.
  private static final FieldValue NO_DISCUSSION = FieldValue.of(0L);

  private final SearchCluster cluster;
  private final LongConsumer took;

  public ElasticFinder(SearchCluster cluster) {
    this(cluster, _ -> {});
  }

  /**
   * @param took hears how many milliseconds Elasticsearch says that it needed for each question
   */
  public ElasticFinder(SearchCluster cluster, LongConsumer took) {
    this.cluster = cluster;
    this.took = took;
  }

  @Override
  public Future<List<Hit>> find(Inquiry inquiry) {
    return find(inquiry, () -> {});
  }

  @Override
  public Future<List<Hit>> find(Inquiry inquiry, Runnable late) {
    SearchRequest request = request(inquiry);
    return cluster
        .askSoon(PATIENCE, client -> client.search(request, Void.class), late)
        .compose(ElasticFinder::requireWhole)
        .onSuccess(answer -> took.accept(answer.took()))
        .map(ElasticFinder::hits);
  }

  private static SearchRequest request(Inquiry inquiry) {
    // Where no words are asked for, nothing fits better.
    boolean ranked = isRanked(inquiry);
    return SearchRequest.of(
        search -> {
          search
              .index(Generation.LIVE)
              .size(MOST)
              .trackTotalHits(total -> total.enabled(false))
              .storedFields("_none_")
              .allowPartialSearchResults(false)
              .timeout(PATIENCE.toSeconds() + "s")
              .query(ranked ? Ranking.of(within(inquiry)) : within(inquiry))
              .sort(ranked ? BEST : NEWEST)
              .sort(descending("post"))
              .sort(descending("discussion"));
          inquiry.after().ifPresent(last -> search.searchAfter(place(last, ranked)));
          return search;
        });
  }

  private static boolean isRanked(Inquiry inquiry) {
    return inquiry.order() == Inquiry.Order.RELEVANCE && inquiry.question().hasWords();
  }

  private static Future<SearchResponse<Void>> requireWhole(SearchResponse<Void> answer) {
    return answer.timedOut()
        ? Future.failedFuture(new TimeoutException("Elasticsearch found a part only."))
        : Future.succeededFuture(answer);
  }

  private static SortOptions descending(String name) {
    return SortOptions.of(sort -> sort.field(field -> field.field(name).order(SortOrder.Desc)));
  }

  private static List<FieldValue> place(Hit last, boolean ranked) {
    return List.of(
        ranked ? FieldValue.of(last.rank()) : FieldValue.of((long) last.rank()),
        FieldValue.of(last.post()),
        NO_DISCUSSION);
  }

  private static Query within(Inquiry inquiry) {
    Query question = new QuestionQuery(inquiry.question(), isRanked(inquiry)).query();
    return Query.of(
        query -> query.bool(bool -> bool.must(question).filter(Filters.reach(inquiry.reach()))));
  }

  private static List<Hit> hits(SearchResponse<Void> answer) {
    return answer.hits().hits().stream().map(hit -> hit(hit.sort())).toList();
  }

  // Keys of the order tell what it is, which costs less than to read its fields.
  private static Hit hit(List<FieldValue> keys) {
    return new Hit(keys.get(1).longValue(), keys.get(2).longValue(), rank(keys.getFirst()));
  }

  private static double rank(FieldValue first) {
    return first.isDouble() ? first.doubleValue() : first.longValue();
  }
}
