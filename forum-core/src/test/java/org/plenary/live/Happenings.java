package org.plenary.live;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.InboxService;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/** A forum in which things happen, on a database of its own. */
final class Happenings implements AutoCloseable {

  static final LivePace PACE = new LivePace(Duration.ofMillis(20), Duration.ofDays(7));

  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final ChapterId chapter = given.chapter("senegal", "fr");

  TestDatabase database() {
    return database;
  }

  Given given() {
    return given;
  }

  ChapterId chapter() {
    return chapter;
  }

  GivenForum forum(String slug, Audience reading) {
    return given.forum(chapter, slug, reading);
  }

  /** A node that looks when it is told to, and has looked once. */
  LiveService node() {
    var pseudonyms =
        new PseudonymService(database.pool(), new ForumService(database.pool()), SEALING);
    var inbox = new InboxService(database.pool(), pseudonyms, _ -> List.of(), SEALING);
    var node = new LiveService(database.vertx(), database.pool(), PACE, inbox, pseudonyms);
    node.look().await();
    return node;
  }

  /** A post that is written, as the forum writes it. */
  PostId write(GivenDiscussion debate) {
    PostId post = debate.post("ada", 0, "Words");
    happen(EventKind.POST_WRITTEN, post.value());
    return post;
  }

  void happen(EventKind kind, long contribution) {
    Outbox.append(database.pool(), chapter, kind, List.of(contribution)).await();
  }

  /** The same again and again, at once. */
  void happen(EventKind kind, long contribution, int times) {
    execute(
        "insert into event (chapter_id, kind, contribution_id)"
            + " select $1, $2, $3 from generate_series(1, $4)",
        chapter.value(),
        kind.text(),
        contribution,
        times);
  }

  void execute(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  long number(String sql) {
    return database.pool().query(sql).execute().await().iterator().next().getLong(0);
  }

  /** All orders that were given, in their order. */
  List<Long> orders() {
    return database
        .pool()
        .query("select public_order from event where public_order is not null order by 1")
        .execute()
        .await()
        .stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  static List<Long> from(long first, long last) {
    return Stream.iterate(first, order -> order <= last, order -> order + 1).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
