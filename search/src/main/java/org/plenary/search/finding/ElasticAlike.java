package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;
import org.plenary.finding.Reach;
import org.plenary.related.AlikeFinder;
import org.plenary.related.Likeness;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;
import org.plenary.search.index.Tongue;

/**
 * Finds with Elasticsearch what is alike: by the words that are frequent here and rare elsewhere.
 */
public final class ElasticAlike implements AlikeFinder {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String DISCUSSION = "discussion";
  private static final int MOST_WORDS = 25;
  private static final float TITLE = 2;

  private final SearchCluster cluster;

  public ElasticAlike(SearchCluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public Future<List<DiscussionId>> alike(Likeness words, Reach reach) {
    SearchRequest request = request(words, reach);
    return cluster
        .askSoon(PATIENCE, client -> client.search(request, Void.class))
        .map(ElasticAlike::discussions);
  }

  private static SearchRequest request(Likeness words, Reach reach) {
    return SearchRequest.of(
        search ->
            search
                .index(Generation.LIVE)
                .size(MOST)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .timeout(PATIENCE.toSeconds() + "s")
                .collapse(collapse -> collapse.field(DISCUSSION))
                .docvalueFields(field -> field.field(DISCUSSION))
                .query(
                    query ->
                        query.bool(
                            bool ->
                                bool.should(ways(words))
                                    .minimumShouldMatch("1")
                                    .filter(Filters.reach(reach)))));
  }

  private static List<Query> ways(Likeness words) {
    String tongue = Tongue.of(words.language()).map(Tongue::field).orElse("neutral");
    return List.of(
        sameSubject("title." + tongue, words.title()),
        sameWords(Stream.of("text." + tongue, "title." + tongue), words));
  }

  private static Query sameSubject(String field, String title) {
    return Query.of(
        query ->
            query.match(
                match -> match.field(field).query(title).boost(TITLE).minimumShouldMatch("2<60%")));
  }

  private static Query sameWords(Stream<String> fields, Likeness words) {
    return Query.of(
        query ->
            query.moreLikeThis(
                more ->
                    more.fields(fields.toList())
                        .like(like -> like.text(words.title() + "\n" + words.text()))
                        .minTermFreq(1)
                        .minDocFreq(1)
                        .maxQueryTerms(MOST_WORDS)
                        .minimumShouldMatch("30%")));
  }

  private static List<DiscussionId> discussions(SearchResponse<Void> answer) {
    return answer.hits().hits().stream()
        .flatMap(hit -> Stream.ofNullable(hit.fields().get(DISCUSSION)))
        .map(values -> new DiscussionId(values.to(Long[].class)[0]))
        .toList();
  }
}
