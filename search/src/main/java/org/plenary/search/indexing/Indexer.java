package org.plenary.search.indexing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.indexing.GenerationService;
import org.plenary.indexing.IndexedPost;
import org.plenary.indexing.IndexingService;
import org.plenary.indexing.WrittenGeneration;
import org.plenary.link.LinkService;
import org.plenary.outbox.BulkWorker;
import org.plenary.outbox.Ending;
import org.plenary.outbox.Job;
import org.plenary.search.cluster.Absence;
import org.plenary.search.index.Generation;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.PostIndex;

/**
 * Writes into every generation of the index what happened to posts. While Elasticsearch is away all
 * waits; what it refuses fails alone.
 */
public final class Indexer implements BulkWorker.Work {

  /** Whose jobs these are. */
  public static final String CONSUMER = "search";

  private final IndexingService posts;
  private final LinkService links;
  private final GenerationService generations;
  private final Documents documents;
  private final PostIndex index;

  public Indexer(
      Vertx vertx,
      IndexingService posts,
      LinkService links,
      GenerationService generations,
      PostIndex index) {
    this.posts = posts;
    this.links = links;
    this.generations = generations;
    this.documents = new Documents(vertx, posts);
    this.index = index;
  }

  @Override
  public Future<Map<Job, Ending>> of(List<Job> jobs) {
    List<Long> ids = jobs.stream().map(Job::contribution).toList();
    return posts
        .spread(ids)
        .compose(_ -> generations.listWritten())
        .compose(written -> posts.getPosts(ids).compose(read -> index(written, read)))
        .map(
            endings ->
                each(jobs, job -> endings.getOrDefault(job.contribution(), new Ending.Done())))
        .recover(failure -> postponed(jobs, failure));
  }

  // Generations are read before the posts: one that begins later walks over what is read here.
  private Future<Map<Long, Ending>> index(List<WrittenGeneration> written, List<IndexedPost> read) {
    return links.keep(read).compose(_ -> write(written, read));
  }

  private Future<Map<Long, Ending>> write(List<WrittenGeneration> written, List<IndexedPost> read) {
    return written.isEmpty()
        ? Future.succeededFuture(Map.of())
        : documents.of(read).compose(made -> writeAll(written, made));
  }

  private Future<Map<Long, Ending>> writeAll(
      List<WrittenGeneration> written, List<PostDocument> read) {
    List<Future<Map<Long, PostIndex.Refusal>>> writes =
        written.stream().map(generation -> write(generation, read)).toList();
    return Future.join(writes)
        .map(
            _ -> {
              Map<Long, Ending> endings = new HashMap<>();
              writes.forEach(
                  write ->
                      write
                          .result()
                          .forEach((post, refusal) -> endings.put(post, ending(refusal))));
              return endings;
            });
  }

  // What is being built and has lost its index is built from the beginning; nothing waits for it.
  private Future<Map<Long, PostIndex.Refusal>> write(
      WrittenGeneration generation, List<PostDocument> read) {
    return index
        .write(new Generation(generation.number()), read)
        .map(
            refusals ->
                generation.isLive()
                        || refusals.values().stream().noneMatch(PostIndex.Refusal::isNoIndex)
                    ? refusals
                    : Map.of());
  }

  private static Ending ending(PostIndex.Refusal refusal) {
    var cause = new IllegalStateException("%d %s".formatted(refusal.status(), refusal.why()));
    return Absence.isStatus(refusal.status())
        ? new Ending.Postponed(cause)
        : new Ending.Failed(cause);
  }

  private static Future<Map<Job, Ending>> postponed(List<Job> jobs, Throwable failure) {
    return Absence.is(failure)
        ? Future.succeededFuture(each(jobs, _ -> new Ending.Postponed(failure)))
        : Future.failedFuture(failure);
  }

  private static Map<Job, Ending> each(List<Job> jobs, Function<Job, Ending> ending) {
    return jobs.stream().collect(Collectors.toMap(Function.identity(), ending));
  }
}
