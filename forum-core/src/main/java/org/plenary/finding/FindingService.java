package org.plenary.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Sight;
import org.plenary.finding.FindingQueries.Called;
import org.plenary.finding.FindingQueries.Found;
import org.plenary.finding.FindingQueries.Shown;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.finding.Findings.FoundPost;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.question.Question;
import org.plenary.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds posts by their words, and shows of them what the caller may read at that moment. */
public final class FindingService {

  private static final Logger LOG = LoggerFactory.getLogger(FindingService.class);

  private static final int AT_ONCE = Finder.MOST / 2;

  private final Pool pool;
  private final Finder index;
  private final Marker marker;
  private final Finder latest;
  private final Standby standby;
  private final Sealing sealing;
  private final AtomicReference<String> trouble = new AtomicReference<>("");

  public FindingService(Pool pool, Finder index, Marker marker, Sealing sealing) {
    this.pool = pool;
    this.index = index;
    this.marker = marker;
    this.latest = new LatestFinder(pool);
    this.standby = new Standby(latest);
    this.sealing = sealing;
  }

  /**
   * A page of answers. While the index is away it answers from titles and the latest posts, and
   * says so. Refused with {@link org.plenary.problem.Problem.Invalid} for a cursor of another list.
   */
  public Future<Findings> find(Caller caller, Search search) {
    Place place = search.cursor().map(cursor -> Place.of(cursor, sealing)).orElse(Place.FIRST);
    return reach(caller)
        .map(reach -> new Inquiry(search.question(), reach, search.order(), place.after()))
        .compose(this::ask)
        .compose(asked -> answer(caller, search, place, asked));
  }

  /** Where somebody may read just now, for an index to filter by. */
  public Future<Reach> reach(Caller caller) {
    return FindingQueries.forums(pool, caller).map(forums -> new Reach(Sight.of(caller), forums));
  }

  /**
   * The latest posts that answer and that the caller may read, {@link Finder#MOST} at most, the
   * newest first. Fails while the index is away.
   */
  public Future<List<Long>> listNewest(Caller caller, Question question) {
    return reach(caller)
        .map(reach -> new Inquiry(question, reach, Inquiry.Order.NEWEST, Optional.empty()))
        .compose(index::find)
        .compose(hits -> survey(caller, posts(hits)))
        .map(found -> found.stream().map(Found::post).toList());
  }

  private Future<Asked> ask(Inquiry inquiry) {
    var early = new AtomicReference<Optional<Future<List<Hit>>>>(Optional.empty());
    return index
        .find(inquiry, () -> early.set(standby.ask(inquiry)))
        .onSuccess(_ -> trouble.set(""))
        .map(hits -> new Asked(hits, false))
        .recover(failure -> without(failure, early.get().orElseGet(() -> latest.find(inquiry))));
  }

  private Future<Asked> without(Throwable failure, Future<List<Hit>> found) {
    if (!failure.toString().equals(trouble.getAndSet(failure.toString()))) {
      LOG.warn("The index does not answer: {}", failure.toString());
    }
    return found.map(hits -> new Asked(hits, true));
  }

  // While it is found out which of them may be read, the page is read that follows if all may.
  private Future<Findings> answer(Caller caller, Search search, Place place, Asked asked) {
    Future<List<Found>> surveyed = survey(caller, asked.ids());
    List<Long> likely = Shelf.of(asked.hits(), search.order()).page(place.offset(), search.limit());
    Future<List<FoundPost>> early = show(caller, search, likely);
    return surveyed.compose(
        found -> {
          Shelf shelf = Shelf.of(found, search.order());
          List<Long> page = shelf.page(place.offset(), search.limit());
          return findings(
              found,
              page.equals(likely) ? early : show(caller, search, page),
              next(search, place, shelf, asked),
              asked);
        });
  }

  // A wrong index may name a post twice.
  private static List<Long> posts(List<Hit> hits) {
    return hits.stream().map(Hit::post).distinct().toList();
  }

  // Many by two connections, for somebody waits; each looks at neighbours, which lie together.
  private Future<List<Found>> survey(Caller caller, List<Long> posts) {
    List<Long> neighbours = posts.stream().sorted().toList();
    return Future.all(
            parts(neighbours).map(part -> FindingQueries.survey(pool, caller, part)).toList())
        .map(parts -> inOrder(posts, parts.<List<Found>>list().stream().flatMap(List::stream)));
  }

  private static List<Found> inOrder(List<Long> posts, Stream<Found> found) {
    Map<Long, Found> byPost = HashMap.newHashMap(posts.size());
    found.forEach(one -> byPost.put(one.post(), one));
    return posts.stream().flatMap(post -> Stream.ofNullable(byPost.get(post))).toList();
  }

  private static Stream<List<Long>> parts(List<Long> posts) {
    return IntStream.iterate(0, from -> from < posts.size(), from -> from + AT_ONCE)
        .mapToObj(from -> posts.subList(from, Math.min(from + AT_ONCE, posts.size())));
  }

  // What is counted needs nothing of what is shown, so neither waits for the other.
  private Future<Findings> findings(
      List<Found> found, Future<List<FoundPost>> posts, Optional<Cursor> next, Asked asked) {
    if (found.isEmpty()) {
      return Future.succeededFuture(Findings.none(asked.partial()));
    }
    Future<Map<Facet, Map<Long, List<Called>>>> names = FindingQueries.names(pool, found);
    Counts counts = Counts.of(found);
    Future<Map<Facet, List<Count>>> facets = names.map(counts::named);
    return Future.all(facets, posts)
        .map(
            _ ->
                new Findings(
                    new Page<>(posts.result(), next, Optional.empty()),
                    found.size(),
                    asked.isFull(),
                    facets.result(),
                    asked.partial()));
  }

  private Future<List<FoundPost>> show(Caller caller, Search search, List<Long> posts) {
    return posts.isEmpty()
        ? Future.succeededFuture(List.of())
        : FindingQueries.shown(pool, caller, posts).compose(shown -> mark(search, shown));
  }

  private Future<List<FoundPost>> mark(Search search, List<Shown> shown) {
    return marker
        .mark(search.question(), shown.stream().map(Shown::told).toList())
        .map(
            marked ->
                IntStream.range(0, shown.size())
                    .mapToObj(i -> shown.get(i).with(marked.get(i)))
                    .toList());
  }

  private Optional<Cursor> next(Search search, Place place, Shelf shelf, Asked asked) {
    Place following = place.at(place.offset() + search.limit());
    if (following.offset() < shelf.size()) {
      return Optional.of(following.cursor(sealing));
    }
    return asked.isFull()
        ? Optional.of(Place.behind(asked.hits().getLast()).cursor(sealing))
        : Optional.empty();
  }

  /** What was named, by the index or without it. */
  private record Asked(List<Hit> hits, boolean partial) {

    List<Long> ids() {
      return posts(hits);
    }

    boolean isFull() {
      return hits.size() == Finder.MOST;
    }
  }
}
