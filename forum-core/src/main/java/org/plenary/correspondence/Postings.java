package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.correspondence.PostingQueries.Found;
import org.plenary.correspondence.ToldQueries.Kind;
import org.plenary.discussion.DiscussionId;
import org.plenary.export.MailTrace;
import org.plenary.export.MailTraces;
import org.plenary.post.Post;
import org.plenary.post.PostId;

/** Makes of posts that were found what their letters say; all by letter. */
record Postings(SqlClient client, String host) {

  Future<Map<Long, Reading>> read(
      List<Found> found, Map<Long, Reader> reached, Map<Long, Kind> kinds) {
    return traces(found).map(traces -> read(found, reached, kinds, traces));
  }

  // Those of one discussion at once.
  private Future<Map<PostId, MailTrace>> traces(List<Found> found) {
    Map<DiscussionId, List<PostId>> sent =
        found.stream()
            .filter(one -> one.mendedUntil().isEmpty())
            .map(Found::post)
            .collect(
                Collectors.groupingBy(
                    Post::discussionId, Collectors.mapping(Post::id, Collectors.toList())));
    List<Future<Map<PostId, MailTrace>>> parts =
        sent.entrySet().stream()
            .map(entry -> MailTraces.find(client, entry.getKey(), entry.getValue(), host))
            .toList();
    return Future.all(parts).map(_ -> together(parts));
  }

  private static Map<PostId, MailTrace> together(List<Future<Map<PostId, MailTrace>>> parts) {
    var all = new HashMap<PostId, MailTrace>();
    parts.forEach(part -> all.putAll(part.result()));
    return all;
  }

  private static Map<Long, Reading> read(
      List<Found> found,
      Map<Long, Reader> reached,
      Map<Long, Kind> kinds,
      Map<PostId, MailTrace> traces) {
    var read = new HashMap<Long, Reading>();
    for (Found one : found) {
      one.mendedUntil()
          .ifPresentOrElse(
              until -> one.letters().forEach(letter -> read.put(letter, new Reading.NotYet(until))),
              () -> read.putAll(posted(one, reached, kinds, traces)));
    }
    read.keySet().retainAll(reached.keySet());
    return read;
  }

  private static Map<Long, Reading> posted(
      Found found,
      Map<Long, Reader> reached,
      Map<Long, Kind> kinds,
      Map<PostId, MailTrace> traces) {
    MailTrace trace = Objects.requireNonNull(traces.get(found.post().id()));
    var posting = new Posting(found.post(), found.place(), trace);
    var read = new HashMap<Long, Reading>();
    for (Long letter : found.letters()) {
      Reader reader = reached.get(letter);
      if (reader != null) {
        Optional<Kind> kind = Optional.ofNullable(kinds.get(letter));
        read.put(letter, new Reading.Posted(reader, posting, kind.map(Kind::kind)));
      }
    }
    return read;
  }
}
