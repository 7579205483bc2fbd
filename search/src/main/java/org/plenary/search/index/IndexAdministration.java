package org.plenary.search.index;

import co.elastic.clients.elasticsearch._types.Time;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plenary.search.cluster.SearchCluster;

/** Makes generations of the index, puts them in each other's place, and takes them away. */
public final class IndexAdministration {

  /** Which mapping is made; it rises when what stands in the index must be written anew. */
  public static final int MAPPING = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // Until it is asked, what is written is made findable by nobody, for that costs merging.
  private static final Time SOON = Time.of(time -> time.time("1s"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SearchCluster cluster;
  private final IndexSettings settings;

  public IndexAdministration(SearchCluster cluster, IndexSettings settings) {
    this.cluster = cluster;
    this.settings = settings;
  }

  /** Whether Elasticsearch has it. */
  public Future<Boolean> exists(Generation generation) {
    return cluster
        .ask(
            PATIENCE,
            client -> client.indices().existsAlias(asked -> asked.name(generation.entrance())))
        .map(answer -> answer.value());
  }

  /** Makes it, empty; it is not asked yet. */
  public Future<Void> make(Generation generation) {
    String description = description(generation);
    return cluster
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .create(
                        index ->
                            index
                                .index(generation.index())
                                .withJson(new StringReader(description))))
        .mapEmpty();
  }

  private String description(Generation generation) {
    ObjectNode mapping = mapping();
    mapping
        .withObject("/settings/index")
        .put("number_of_shards", settings.shards())
        .put("number_of_replicas", settings.replicas());
    mapping.withObject("/aliases").putObject(generation.entrance());
    return mapping.toString();
  }

  private static ObjectNode mapping() {
    String file = "posts-%d.json".formatted(MAPPING);
    try (InputStream resource = IndexAdministration.class.getResourceAsStream(file)) {
      return (ObjectNode) JSON.readTree(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was written to it findable at once. */
  public Future<Void> refresh(Generation generation) {
    return cluster
        .ask(PATIENCE, client -> client.indices().refresh(asked -> asked.index(generation.index())))
        .mapEmpty();
  }

  /** From now on it is the one that is asked; no question meets none or two. */
  public Future<Void> goLive(Generation generation) {
    return makeFindableSoon(generation)
        .compose(_ -> refresh(generation))
        .compose(_ -> nameLive(generation));
  }

  private Future<Void> makeFindableSoon(Generation generation) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .putSettings(
                        change ->
                            change
                                .index(generation.index())
                                .settings(settings -> settings.refreshInterval(SOON))))
        .mapEmpty();
  }

  private Future<Void> nameLive(Generation generation) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .updateAliases(
                        change ->
                            change
                                .actions(
                                    action ->
                                        action.remove(
                                            old ->
                                                old.index(Generation.LIVE + "-*")
                                                    .alias(Generation.LIVE)
                                                    .mustExist(false)))
                                .actions(
                                    action ->
                                        action.add(
                                            next ->
                                                next.index(generation.index())
                                                    .alias(Generation.LIVE)))))
        .mapEmpty();
  }

  /** Whether it is the one that is asked, and no other. */
  public Future<Boolean> isAsked(Generation generation) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .getAlias(asked -> asked.index(Generation.LIVE + "-*").ignoreUnavailable(true)))
        .map(
            answer ->
                answer.aliases().entrySet().stream()
                    .filter(index -> index.getValue().aliases().containsKey(Generation.LIVE))
                    .map(Map.Entry::getKey)
                    .toList()
                    .equals(List.of(generation.index())));
  }

  /** Takes it away, where it is there. */
  public Future<Void> remove(Generation generation) {
    return cluster
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .delete(index -> index.index(generation.index()).ignoreUnavailable(true)))
        .mapEmpty();
  }
}
