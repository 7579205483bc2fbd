package org.plenary.record;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.checkpoint.SigningKey;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;

/** A database with a record: an open forum, and a closed one beside it. */
record GivenRecord(TestDatabase database, GivenForum open, GivenForum closed) {

  static final SigningKey KEY = new SigningKey("forum.example/record", new byte[32]);
  static final String CHAPTER = "samoa";

  static GivenRecord in(TestDatabase database) {
    var given = new Given(database.pool());
    var chapter = given.chapter(CHAPTER, "en");
    return new GivenRecord(
        database,
        given.forum(chapter, "open", Audience.PUBLIC),
        given.forum(chapter, "closed", Audience.OFFICERS));
  }

  RecordService service() {
    return new RecordService(database.pool());
  }

  RecordSequencer sequencer() {
    return new RecordSequencer(database.pool(), KEY);
  }

  Caller officer() {
    return GivenMember.claimed(database.pool(), "officer", CHAPTER, Role.OFFICER).caller();
  }

  /** So many changes of access to the open forum, each a leaf. */
  void changes(int count) {
    run(
        """
        insert into forum_access (forum_id, version, reading, posting, feeds, embeds, pseudonyms)
        select $1, (select max(version) from forum_access where forum_id = $1) + n, 'public',
          'members', true, true, false
        from generate_series(1, $2::integer) n
        """,
        open.id(),
        count);
  }

  /** The seal of a pseudonym of the open forum is opened, for this reason; the id of its leaf. */
  long opening(String sentence) {
    return row(
            """
            with people as (
              insert into member (handle, name)
              select handle || gen_random_uuid(), 'Somebody' from unnest(array['a', 'b']) handle
              returning id),
            masked as (
              insert into byline (kind, chapter_id, forum_id, sealed_member, sealed_digest, handle,
                name, skeleton)
              select 'pseudonym', $1, $2, '\\x00', sha256(random()::text::bytea),
                '~' || name, name, name
              from md5(random()::text) name
              returning id)
            insert into byline_opening (chapter_id, byline_id, asked_by, agreed_by, sentence)
            select $1, masked.id, (select min(id) from people), (select max(id) from people), $3
            from masked
            returning leaf_id
            """,
            open.chapter().value(),
            open.id(),
            sentence)
        .getLong("leaf_id");
  }

  void run(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  Row row(String sql, Object... values) {
    return database.pool().preparedQuery(sql).execute(Tuple.from(values)).await().iterator().next();
  }

  void sequence() {
    sequencer().sequence().await();
  }

  /** How many leaves are under the latest checkpoint. */
  long size() {
    return service().getCheckpoint().await().map(KeptCheckpoint::size).orElse(0L);
  }

  /** The whole log, as this caller gets it. */
  String log(Caller caller) {
    var text = new StringBuilder();
    Optional<Long> from = Optional.of(0L);
    while (from.isPresent()) {
      LogBlock block = service().readLog(caller, from.get()).await();
      text.append(block.lines());
      from = block.next();
    }
    return text.toString();
  }

  static Verdict verdict(String log) {
    var bytes = new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
    try {
      return new RecordVerifier(List.of(KEY.verifier()), List.of()).verify(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
