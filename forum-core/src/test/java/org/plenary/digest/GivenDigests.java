package org.plenary.digest;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.MailWay;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.mailing.MailRelay;
import org.plenary.sealing.Sealing;

/** Members whom mail reaches, and a clock that is set. */
final class GivenDigests {

  private static final AddressSeal SEAL = new AddressSeal(new Sealing(new byte[Sealing.KEY_BYTES]));

  /** A letter of a digest. */
  record Made(long id, long member, MailWay way) {}

  private final TestDatabase database;
  private final GivenMember author;

  GivenDigests(TestDatabase database, String chapter) {
    this.database = database;
    MailRelay.turn(database.pool(), true).await();
    this.author = GivenMember.claimed(database.pool(), "author-" + chapter, chapter);
  }

  /** Somebody with an address, in this zone. */
  GivenMember reader(String name, String zone) {
    GivenMember member = GivenMember.claimed(database.pool(), name, "nowhere");
    execute("update member set time_zone = $2 where id = $1", member.id().value(), zone);
    MailAddress address = MailAddress.parse(name + "@mail.example").orElseThrow();
    execute(
        "insert into mail_address (member_id, sealed, digest, domain, told_at)"
            + " values ($1, $2, $3, $4, now())",
        member.id().value(),
        SEAL.seal(address),
        SEAL.digest(address),
        SEAL.domain(address));
    return member;
  }

  void choose(GivenMember member, String kind, MailWay way) {
    execute(
        """
        insert into mail_choice (member_id, kind, way)
        values ($1, $2::text::notification_kind, $3::text::mail_way)
        on conflict (member_id, kind) do update set way = excluded.way
        """,
        member.id().value(),
        kind,
        way.sqlName());
  }

  /** That somebody asks to join a chapter. */
  long tell(GivenMember member, Instant at) {
    return database
        .pool()
        .preparedQuery(
            """
            with asked as (
              insert into join_request (chapter_id, member_id, message, answered_at, answered_by, accepted)
              select id, $3, 'So.', now(), $3, true from chapter order by id limit 1
              returning id, chapter_id)
            insert into notification (member_id, kind, chapter_id, join_request_id, made_at)
            select $1, 'join_asked', chapter_id, id, $2 from asked
            returning id
            """)
        .execute(Tuple.of(member.id().value(), at.atOffset(ZoneOffset.UTC), author.id().value()))
        .await()
        .iterator()
        .next()
        .getLong("id");
  }

  DigestRounds rounds(Instant now) {
    return new DigestRounds(
        database.pool(), new DigestTime(LocalTime.of(7, 0)), Clock.fixed(now, ZoneOffset.UTC));
  }

  /** What is due at that moment. */
  List<Made> round(Instant now) {
    rounds(now).round().await();
    return letters();
  }

  void begin(Instant now) {
    rounds(now).begin().await();
  }

  /** Those that were made and not yet seen. */
  List<Made> letters() {
    return database
        .pool()
        .query(
            "delete from letter where digest_way is not null"
                + " returning id, member_id, digest_way::text as way")
        .execute()
        .await()
        .stream()
        .map(GivenDigests::made)
        .toList();
  }

  private static Made made(Row row) {
    return new Made(
        row.getLong("id"), row.getLong("member_id"), MailWay.ofSql(row.getString("way")));
  }

  void execute(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }
}
