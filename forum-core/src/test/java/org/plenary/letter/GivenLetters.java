package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Scribe.Written;
import org.plenary.post.PostId;

/** Letters that are due, in a database; the address of each begins with what it is for. */
final class GivenLetters {

  private static final AtomicInteger FORUMS = new AtomicInteger();

  private final TestDatabase database;

  GivenLetters(TestDatabase database) {
    this.database = database;
    database.pool().query("delete from letter").execute().await();
    database.pool().query("delete from mail_patience").execute().await();
    database
        .pool()
        .query(
            """
            insert into member (handle, name)
            select 'reader-' || number, 'Reader' from generate_series(1, 300) number
            on conflict do nothing
            """)
        .execute()
        .await();
  }

  /** To so many members, of these domains in turn, made and due in their order. */
  void due(int count, String... domains) {
    database
        .pool()
        .preparedQuery(
            """
            insert into letter (member_id, domain, digest_way, digest_to, due_at)
            select member.id, sha256((($2::text[])[1 + number % array_length($2, 1)])::bytea), 'daily',
              coalesce((select max(digest_to) from letter), 0) + 1 + number,
              now() - interval '1 second' + number * interval '1 microsecond'
            from generate_series(0, $1 - 1) number
            join member on member.handle = 'reader-' || (number + 1)
            """)
        .execute(Tuple.of(count).addArrayOfString(domains))
        .await();
  }

  /** Of a new post, to so many who read its forum as a list, due for longer than all others. */
  void listed(int count, String domain) {
    var given = new Given(database.pool());
    String slug = "listed-" + FORUMS.incrementAndGet();
    GivenForum forum = given.forum(given.chapter(slug, "en"), slug, Audience.PUBLIC);
    PostId post = given.discussion(forum, "Quorum").post("ana", 0, "Half of us.");
    database
        .pool()
        .preparedQuery(
            """
            insert into letter (member_id, domain, chapter_id, post_id, due_at)
            select member.id, sha256($3::text::bytea), post.chapter_id, post.id,
              now() - interval '1 hour'
            from post
            join member on member.handle = any (
              select 'reader-' || number from generate_series(1, $2) number)
            where post.id = $1
            """)
        .execute(Tuple.of(post.value(), count, domain))
        .await();
  }

  /** To somebody without an account. */
  void dueOutside(String domain) {
    database
        .pool()
        .preparedQuery(
            """
            insert into letter (
              sealed_to, domain, digest_way, digest_to, sealed_words, due_at)
            values ($1, sha256($2::text::bytea), 'daily', 1, $1, now())
            """)
        .execute(Tuple.of(Buffer.buffer(new byte[40]), domain))
        .await();
  }

  /** As if so long a time had passed that all that waits is due, and every lease is over. */
  void becomeDue() {
    database
        .pool()
        .query(
            """
            with open as materialized (
              select id from letter where ended_at is null order by id for update)
            update letter
            set due_at = least(due_at, now()), leased_until = null
            from open
            where letter.id = open.id
            """)
        .execute()
        .await();
    database.pool().query("update mail_patience set until = now()").execute().await();
  }

  long count(String condition) {
    return database
        .pool()
        .query("select count(*) from letter where " + condition)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  void change(String change) {
    database.pool().query("update letter set " + change).execute().await();
  }

  /** Writes to {@code reader-ID}, or as it is told. */
  static Scribe scribe(Function<Letter, Written> writing) {
    return letters ->
        Future.succeededFuture(
            letters.stream().collect(Collectors.toMap(letter -> letter, writing)));
  }

  static Written ready(Letter letter) {
    return new Written.Ready(RelayContract.mail(address(letter)));
  }

  static String address(Letter letter) {
    return "reader-" + letter.id() + "@post.example";
  }

  /** A scribe that fails at everything in which this letter is. */
  static Scribe stumbling(long at) {
    return (List<Letter> letters) ->
        letters.stream().anyMatch(letter -> letter.id() == at)
            ? Future.failedFuture("It cannot be written.")
            : Future.succeededFuture(
                letters.stream().collect(Collectors.toMap(letter -> letter, GivenLetters::ready)));
  }

  Map<String, Long> endings() {
    return Map.of(
        "sent", count("ending = 'sent'"),
        "dropped", count("ending = 'dropped'"),
        "refused", count("ending = 'refused'"),
        "open", count("ended_at is null"));
  }
}
