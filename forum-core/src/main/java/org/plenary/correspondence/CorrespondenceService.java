package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.correspondence.PostingQueries.Found;
import org.plenary.correspondence.ToldQueries.Kind;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Cause.Listed;
import org.plenary.letter.Letter.Cause.Told;
import org.plenary.member.MemberId;

/**
 * Reads what letters say at the moment at which they are sent, many at once. What may not be read
 * any more, was withdrawn, or is of those whom the reader muted since, is nothing; so is what
 * another letter about the same post says to the same reader.
 */
public final class CorrespondenceService {

  private final Pool pool;
  private final Readers readers;
  private final Postings postings;
  private final OwnEntries entries;
  private final Duration grace;

  /**
   * @param host under which posts are called in mail
   * @param grace for how long an author may mend what they wrote before it is sent; at most five
   *     times as long where they go on mending
   */
  public CorrespondenceService(
      Pool pool, Readers readers, OwnEntries entries, String host, Duration grace) {
    this.pool = pool;
    this.readers = readers;
    this.postings = new Postings(pool, host);
    this.entries = entries;
    this.grace = grace;
  }

  /** Of posts of forums that are read as lists; to their authors too. */
  public Future<Map<Letter, Reading>> ofLists(Map<Letter, Listed> letters) {
    var asked = Asked.of(letters, cause -> cause.post().value());
    Future<Map<Long, Reader>> reached = reached(letters.keySet());
    Future<List<Found>> found = PostingQueries.listed(pool, asked, grace);
    return Future.all(reached, found)
        .compose(_ -> postings.read(found.result(), reached.result(), Map.of()))
        .map(read -> each(letters.keySet(), read));
  }

  /** Of what stands in inboxes. */
  public Future<Map<Letter, Reading>> ofInboxes(Map<Letter, Told> letters) {
    Future<Map<Long, Reader>> reached = reached(letters.keySet());
    Future<Map<Long, Kind>> kinds = ToldQueries.kinds(pool, Asked.of(letters, Told::notification));
    return Future.all(reached, kinds)
        .compose(_ -> ofInboxes(letters, reached.result(), kinds.result()))
        .map(read -> each(letters.keySet(), read));
  }

  private Future<Map<Long, Reading>> ofInboxes(
      Map<Letter, Told> letters, Map<Long, Reader> reached, Map<Long, Kind> kinds) {
    Future<Map<Long, Reading>> said = ofPosts(only(letters, kinds, Kind::isSaid), reached, kinds);
    Future<Map<Long, Reading>> rest =
        entries.read(only(letters, kinds, kind -> !kind.isSaid()), reached);
    return Future.all(said, rest).map(_ -> together(said.result(), rest.result()));
  }

  private static Map<Letter, Told> only(
      Map<Letter, Told> letters, Map<Long, Kind> kinds, Predicate<Kind> which) {
    return letters.entrySet().stream()
        .filter(
            entry -> Optional.ofNullable(kinds.get(entry.getKey().id())).filter(which).isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Future<Map<Long, Reading>> ofPosts(
      Map<Letter, Told> letters, Map<Long, Reader> reached, Map<Long, Kind> kinds) {
    return letters.isEmpty()
        ? Future.succeededFuture(Map.of())
        : PostingQueries.told(pool, Asked.of(letters, Told::notification), grace)
            .compose(found -> postings.read(found, reached, kinds));
  }

  private static Map<Long, Reading> together(Map<Long, Reading> some, Map<Long, Reading> others) {
    var all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }

  // By letter.
  private Future<Map<Long, Reader>> reached(Collection<Letter> letters) {
    Map<Long, MemberId> members =
        letters.stream()
            .flatMap(letter -> letter.member().map(id -> Map.entry(letter.id(), id)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return readers.find(pool, members.values()).map(found -> byLetter(members, found));
  }

  private static Map<Long, Reader> byLetter(
      Map<Long, MemberId> members, Map<MemberId, Reader> found) {
    var reached = new HashMap<Long, Reader>();
    members.forEach(
        (letter, member) ->
            Optional.ofNullable(found.get(member))
                .ifPresent(reader -> reached.put(letter, reader)));
    return reached;
  }

  private static Map<Letter, Reading> each(Collection<Letter> letters, Map<Long, Reading> read) {
    var nothing = new Reading.Nothing();
    return letters.stream()
        .collect(
            Collectors.toMap(letter -> letter, letter -> read.getOrDefault(letter.id(), nothing)));
  }
}
