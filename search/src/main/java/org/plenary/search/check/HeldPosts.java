package org.plenary.search.check;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.vertx.core.Future;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Digest;
import org.plenary.search.index.Generation;

/** Reads what an index holds, and takes from it what does not belong there. */
final class HeldPosts {

  /** The most that it reads at once. */
  static final int MOST = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SearchCluster cluster;

  HeldPosts(SearchCluster cluster) {
    this.cluster = cluster;
  }

  /** What it holds under these names; of what was refreshed. */
  Future<List<Held>> named(Generation generation, Collection<Long> posts) {
    return search(generation, named(posts))
        .map(hits -> hits.stream().map(HeldPosts::held).toList());
  }

  /** Names under which it says to hold posts of a range that are none of these. */
  Future<List<String>> strangers(Generation generation, Range range) {
    Query strange =
        Query.of(
            query -> query.bool(bool -> bool.filter(within(range)).mustNot(named(range.posts()))));
    return search(generation, strange).map(hits -> hits.stream().map(Hit::id).toList());
  }

  // What says of no post to be it stands behind all.
  private static Query within(Range range) {
    Query between =
        Query.of(
            query ->
                query.range(
                    in ->
                        in.number(
                            number -> {
                              number.field("post");
                              range.after().ifPresent(post -> number.gt((double) post));
                              range.to().ifPresent(post -> number.lte((double) post));
                              return number;
                            })));
    Query unnumbered =
        Query.of(
            query -> query.bool(bool -> bool.mustNot(is -> is.exists(some -> some.field("post")))));
    return range.to().isPresent()
        ? between
        : BoolQuery.of(bool -> bool.should(between, unnumbered).minimumShouldMatch("1"))._toQuery();
  }

  private static Query named(Collection<Long> posts) {
    return Query.of(
        query -> query.ids(ids -> ids.values(posts.stream().map(String::valueOf).toList())));
  }

  private Future<List<Hit<Void>>> search(Generation generation, Query query) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client.search(
                    search -> {
                      search
                          .index(generation.entrance())
                          .size(MOST)
                          .version(true)
                          .trackTotalHits(total -> total.enabled(false))
                          .allowPartialSearchResults(false)
                          .source(source -> source.fetch(false))
                          .query(Query.of(outer -> outer.constantScore(c -> c.filter(query))));
                      Stream.concat(Held.deciding(), Stream.of(Digest.FIELD))
                          .forEach(name -> search.docvalueFields(field -> field.field(name)));
                      return search;
                    },
                    Void.class))
        .map(answer -> answer.hits().hits());
  }

  private static Held held(Hit<Void> hit) {
    Map<String, String> fields = new HashMap<>();
    hit.fields().forEach((name, values) -> fields.put(name, only(values)));
    return new Held(
        Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.version()), fields);
  }

  private static String only(JsonData values) {
    JsonArray several = values.toJson().asJsonArray();
    return several.size() == 1 ? text(several.getFirst()) : several.toString();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  /** Takes them away, whatever their version. */
  Future<Void> remove(Generation generation, List<String> names) {
    return names.isEmpty()
        ? Future.succeededFuture()
        : cluster
            .ask(
                PATIENCE,
                client ->
                    client.bulk(
                        bulk ->
                            bulk.requireAlias(true)
                                .index(generation.entrance())
                                .operations(names.stream().map(HeldPosts::removal).toList())))
            .mapEmpty();
  }

  private static BulkOperation removal(String name) {
    return BulkOperation.of(operation -> operation.delete(delete -> delete.id(name)));
  }
}
