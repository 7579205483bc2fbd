package org.plenary.search.rebuild;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.indexing.GenerationService;
import org.plenary.indexing.IndexedPost;
import org.plenary.indexing.IndexingService;
import org.plenary.indexing.NextGeneration;
import org.plenary.link.LinkService;
import org.plenary.search.check.IndexCheck;
import org.plenary.search.cluster.Absence;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.PostIndex;
import org.plenary.search.index.PostIndex.Refusal;
import org.plenary.search.indexing.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the next generation of the index from the database, while the one before is asked and both
 * are written to, checks it, and then puts it in its place. What was stopped goes on where it was;
 * the caller sees to it that only one runs.
 */
public final class Rebuild {

  /** Hears how far it came. */
  public interface Progress {
    void walked(long posts, long ofAll);
  }

  /**
   * How it ended.
   *
   * @param posts how many were read by this run
   * @param refused how many of them Elasticsearch would not take
   */
  public record Outcome(Generation generation, long posts, long refused) {}

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int BATCH = 500;

  private record Batch(List<Long> ids, List<PostDocument> documents) {

    // Elasticsearch analyses what is in one request on one processor.
    Stream<List<PostDocument>> parts() {
      int middle = documents.size() / 2;
      return Stream.of(documents.subList(0, middle), documents.subList(middle, documents.size()));
    }
  }

  /** How far it came, and what is read while that is being written. */
  private record Step(Walk walk, Future<Batch> coming) {}

  private final IndexingService posts;
  private final LinkService links;
  private final GenerationService generations;
  private final Documents documents;
  private final PostIndex index;
  private final IndexAdministration administration;
  private final IndexCheck check;

  public Rebuild(
      Documents documents,
      IndexingService posts,
      LinkService links,
      GenerationService generations,
      PostIndex index,
      IndexAdministration administration,
      IndexCheck check) {
    this.posts = posts;
    this.links = links;
    this.generations = generations;
    this.documents = documents;
    this.index = index;
    this.administration = administration;
    this.check = check;
  }

  /** Walks from where it was left, or from the beginning; empty where somebody is at it already. */
  public Future<Optional<Outcome>> run(Progress progress) {
    return generations.alone(() -> build(progress));
  }

  private Future<Outcome> build(Progress progress) {
    return generations
        .getNext(IndexAdministration.MAPPING)
        .compose(this::begun)
        .compose(next -> walk(next, progress))
        .compose(Rebuild::requireAny)
        .compose(outcome -> checked(outcome.generation()).map(outcome))
        .compose(outcome -> goLive(outcome.generation()).map(outcome));
  }

  private static Future<Outcome> requireAny(Outcome outcome) {
    return outcome.posts() > 0 && outcome.refused() == outcome.posts()
        ? Future.failedFuture(new IllegalStateException("Elasticsearch refuses every post."))
        : Future.succeededFuture(outcome);
  }

  // Where Elasticsearch lost it meanwhile, it is built from the beginning.
  private Future<NextGeneration> begun(NextGeneration next) {
    var generation = new Generation(next.number());
    return administration
        .exists(generation)
        .compose(
            exists ->
                exists
                    ? Future.succeededFuture(next)
                    : administration.make(generation).map(new NextGeneration(next.number(), 0)));
  }

  private Future<Outcome> walk(NextGeneration next, Progress progress) {
    Promise<Outcome> end = Promise.promise();
    posts
        .countPosts()
        .map(all -> new Walk(new Generation(next.number()), next.walkedTo(), 0, 0, all, false))
        .map(walk -> new Step(walk, read(walk.to())))
        .onSuccess(step -> goOn(step, progress, end))
        .onFailure(end::fail);
    return end.future();
  }

  // Not a chain of futures: one as long as there are posts would end in a stack as deep.
  private void goOn(Step step, Progress progress, Promise<Outcome> end) {
    step.coming()
        .compose(batch -> next(step, batch))
        .map(
            next -> {
              progress.walked(next.walk().posts(), next.walk().ofAll());
              return next;
            })
        .onSuccess(next -> goOnOrEnd(next, progress, end))
        .onFailure(end::fail);
  }

  private void goOnOrEnd(Step step, Progress progress, Promise<Outcome> end) {
    if (step.walk().isEnded()) {
      end.complete(step.walk().outcome());
    } else {
      goOn(step, progress, end);
    }
  }

  private Future<Step> next(Step step, Batch batch) {
    if (batch.ids().isEmpty()) {
      return Future.succeededFuture(new Step(step.walk().ended(), step.coming()));
    }
    Future<Batch> following = read(batch.ids().getLast());
    return write(step.walk(), batch).map(walk -> new Step(walk, following));
  }

  private Future<Batch> read(long after) {
    return posts
        .listPosts(after, BATCH)
        .compose(ids -> posts.getPosts(ids).compose(read -> batch(ids, read)));
  }

  private Future<Batch> batch(List<Long> ids, List<IndexedPost> read) {
    Future<List<PostDocument>> made = documents.of(read);
    return Future.all(made, links.keep(read)).map(_ -> new Batch(ids, made.result()));
  }

  private Future<Walk> write(Walk walk, Batch batch) {
    return Future.all(batch.parts().map(part -> index.write(walk.generation(), part)).toList())
        .map(written -> written.<Map<Long, Refusal>>list().stream().flatMap(Rebuild::all).toList())
        .compose(Rebuild::requireForGood)
        .map(refused -> walk.with(batch.ids(), refused))
        .compose(next -> generations.walked(next.generation().number(), next.to()).map(next));
  }

  private static Stream<Refusal> all(Map<Long, Refusal> refusals) {
    return refusals.values().stream();
  }

  // What is refused for now is written when it is gone on with.
  private static Future<Integer> requireForGood(List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> Absence.isStatus(refusal.status()))
        .findFirst()
        .map(refusal -> Future.<Integer>failedFuture(new IOException(refusal.why())))
        .orElseGet(() -> Future.succeededFuture(refusals.size()));
  }

  private Future<Void> checked(Generation generation) {
    return check
        .of(generation)
        .onSuccess(tally -> LOG.info("The index {} was checked: {}", generation.index(), tally))
        .mapEmpty();
  }

  private Future<Void> goLive(Generation generation) {
    return administration
        .goLive(generation)
        .compose(_ -> generations.goLive(generation.number()))
        .compose(_ -> removeRetired());
  }

  /** Takes away the indexes that are not written any more, and those that were left before. */
  public Future<Void> removeRetired() {
    return generations
        .listRetired()
        .compose(all -> Future.all(all.stream().map(this::remove).toList()))
        .mapEmpty();
  }

  private Future<Void> remove(int retired) {
    return administration.remove(new Generation(retired)).compose(_ -> generations.forget(retired));
  }
}
