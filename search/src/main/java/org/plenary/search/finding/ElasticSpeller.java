package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.plenary.finding.Speller;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;

/** Knows from Elasticsearch how words are spelt that many posts have. */
public final class ElasticSpeller implements Speller {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String NAME = "spelling";
  private static final int SHORTEST = 4;

  private final SearchCluster cluster;

  public ElasticSpeller(SearchCluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public Future<List<String>> alike(String word) {
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(Generation.LIVE)
                    .size(0)
                    .suggest(
                        suggest ->
                            suggest.suggesters(
                                NAME,
                                one ->
                                    one.text(word)
                                        .term(
                                            term ->
                                                term.field("text.neutral")
                                                    .suggestMode(SuggestMode.Always)
                                                    .minWordLength(SHORTEST)
                                                    .size(MOST)))));
    return cluster
        .askSoon(PATIENCE, client -> client.search(request, Void.class))
        .map(ElasticSpeller::words);
  }

  private static List<String> words(SearchResponse<Void> answer) {
    return answer.suggest().getOrDefault(NAME, List.of()).stream()
        .flatMap(suggestion -> suggestion.term().options().stream())
        .map(TermSuggestOption::text)
        .limit(MOST)
        .toList();
  }
}
