package org.plenary.search.check;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.indexing.IndexingService;
import org.plenary.search.index.Generation;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.PostIndex;
import org.plenary.search.index.PostIndex.Refusal;
import org.plenary.search.indexing.Documents;

/** Compares posts with what an index holds of them, and writes again what differs. */
final class PostCheck {

  private final IndexingService posts;
  private final Documents documents;
  private final HeldPosts held;
  private final PostIndex index;

  PostCheck(IndexingService posts, Documents documents, HeldPosts held, PostIndex index) {
    this.posts = posts;
    this.documents = documents;
    this.held = held;
    this.index = index;
  }

  // The database is read before the index: what a change leaves in between is newer there, or it is
  // awaited. Only that may be late.
  Future<Map<Long, PostDocument>> wanted(List<Long> ids) {
    return documents
        .of(ids)
        .compose(read -> posts.findAwaited(ids).map(awaited -> wanted(ids, read, awaited)));
  }

  Future<Tally> of(Generation generation, Map<Long, PostDocument> wanted) {
    return wanted.isEmpty()
        ? Future.succeededFuture(Tally.NOTHING)
        : held.named(generation, wanted.keySet())
            .map(found -> differences(wanted, found))
            .compose(differences -> repair(generation, differences));
  }

  private static Map<Long, PostDocument> wanted(
      List<Long> ids, List<PostDocument> read, Set<Long> awaited) {
    Set<Long> asked = Set.copyOf(ids);
    return read.stream()
        .filter(document -> asked.contains(document.post()) && !awaited.contains(document.post()))
        .collect(Collectors.toMap(PostDocument::post, Function.identity()));
  }

  private static Map<Long, Suspicion> differences(
      Map<Long, PostDocument> wanted, List<Held> found) {
    Map<String, Held> byName =
        found.stream().collect(Collectors.toMap(Held::id, Function.identity(), (one, _) -> one));
    Map<Long, Suspicion> differences = new HashMap<>();
    wanted.forEach(
        (post, document) -> {
          Held one = byName.get(document.id());
          if (one == null) {
            differences.put(post, new Suspicion(Difference.MISSING, 0));
          } else if (one.comparedWith(document) != Difference.NONE) {
            differences.put(post, new Suspicion(one.comparedWith(document), one.version()));
          }
        });
    return differences;
  }

  private Future<Tally> repair(Generation generation, Map<Long, Suspicion> suspicions) {
    return suspicions.isEmpty()
        ? Future.succeededFuture(Tally.NOTHING)
        : documents
            .of(suspicions.keySet())
            .compose(
                now ->
                    index
                        .overwrite(generation, now)
                        .map(refusals -> tally(certain(suspicions, now, refusals), refusals)));
  }

  private static Collection<Difference> certain(
      Map<Long, Suspicion> suspicions, List<PostDocument> now, Map<Long, Refusal> refusals) {
    Map<Long, Long> versions =
        now.stream().collect(Collectors.toMap(PostDocument::post, PostDocument::version));
    return suspicions.entrySet().stream()
        .map(
            one ->
                one.getValue()
                    .certain(
                        versions.getOrDefault(one.getKey(), 0L),
                        Optional.ofNullable(refusals.get(one.getKey()))
                            .filter(Refusal::isConflict)
                            .isPresent()))
        .toList();
  }

  private static Tally tally(Collection<Difference> differences, Map<Long, Refusal> refusals) {
    Map<Difference, Long> counts =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    Function.identity(),
                    () -> new EnumMap<>(Difference.class),
                    Collectors.counting()));
    return new Tally(
        0,
        counts.getOrDefault(Difference.MISSING, 0L),
        counts.getOrDefault(Difference.STALE, 0L),
        counts.getOrDefault(Difference.MISPLACED, 0L),
        counts.getOrDefault(Difference.AHEAD, 0L),
        0,
        refusals.values().stream().filter(refusal -> !refusal.isConflict()).count());
  }

  /**
   * A first look.
   *
   * @param version that the index has
   */
  private record Suspicion(Difference difference, long version) {

    // What was written between two looks is newer than the first; what was taken away with a
    // version of its own is as much in the way as what has one.
    Difference certain(long versionNow, boolean conflict) {
      if (difference == Difference.AHEAD) {
        return version > versionNow ? Difference.AHEAD : Difference.NONE;
      }
      if (conflict) {
        return difference == Difference.MISSING ? Difference.AHEAD : Difference.NONE;
      }
      return difference;
    }
  }
}
