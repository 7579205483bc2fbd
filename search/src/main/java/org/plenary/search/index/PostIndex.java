package org.plenary.search.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.search.cluster.SearchCluster;

/** Writes posts into the index, in as many requests as their length asks for. */
public final class PostIndex {

  // Within the lease of the jobs that wait for it.
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FIRST_REFUSAL = 400;
  // It tells what the post says, which is nobody's to read in a log.
  private static final Pattern WORDS =
      Pattern.compile("\\s*Preview of field's value.*", Pattern.DOTALL);

  /** Why the index has not taken a post. */
  public record Refusal(int status, String why) {

    /** Whether there is no index into which it could be written. */
    public boolean isNoIndex() {
      return status == NOT_FOUND;
    }

    /** Whether it holds something newer. */
    public boolean isConflict() {
      return status == CONFLICT;
    }
  }

  private final SearchCluster cluster;

  public PostIndex(SearchCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Writes each where the index holds nothing newer; those that it refuses, by post.
   *
   * @param generation must be there, for none is made by writing into it
   */
  public Future<Map<Long, Refusal>> write(Generation generation, List<PostDocument> documents) {
    return write(generation, documents, VersionType.External).map(PostIndex::withoutConflicts);
  }

  /**
   * Writes each also over something else of the same version; those that it refuses, by post, with
   * those of which it holds something newer.
   */
  public Future<Map<Long, Refusal>> overwrite(Generation generation, List<PostDocument> documents) {
    return write(generation, documents, VersionType.ExternalGte);
  }

  private Future<Map<Long, Refusal>> write(
      Generation generation, List<PostDocument> documents, VersionType type) {
    return documents.isEmpty()
        ? Future.succeededFuture(Map.of())
        : cluster
            .prepare(() -> Portion.first(documents, type))
            .compose(
                portion ->
                    write(generation, portion)
                        .compose(
                            refusals ->
                                write(generation, portion.rest(documents), type)
                                    .map(others -> union(refusals, others))));
  }

  private Future<Map<Long, Refusal>> write(Generation generation, Portion portion) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client.bulk(
                    bulk ->
                        bulk.requireAlias(true)
                            .index(generation.entrance())
                            .operations(portion.operations())))
        .map(PostIndex::refusals);
  }

  private static Map<Long, Refusal> union(Map<Long, Refusal> some, Map<Long, Refusal> others) {
    Map<Long, Refusal> every = new HashMap<>(some);
    every.putAll(others);
    return every;
  }

  private static Map<Long, Refusal> withoutConflicts(Map<Long, Refusal> refusals) {
    return refusals.entrySet().stream()
        .filter(refusal -> !refusal.getValue().isConflict())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<Long, Refusal> refusals(BulkResponse answer) {
    return answer.items().stream()
        .filter(item -> item.status() >= FIRST_REFUSAL)
        .collect(Collectors.toMap(item -> Long.valueOf(item.id()), PostIndex::refusal));
  }

  private static Refusal refusal(BulkResponseItem item) {
    String why =
        Optional.ofNullable(item.error()).map(ErrorCause::reason).orElse("without a reason");
    return new Refusal(item.status(), WORDS.matcher(why).replaceFirst(""));
  }
}
