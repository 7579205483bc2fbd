package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Letter.Cause;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/** Takes letters, and writes down what became of them. */
final class LetterQueries {

  private static final String READY =
      """
      select id, due_at
      from letter
      where ended_at is null and due_at <= now() and %s
        and (leased_until is null or leased_until <= now())
        and not exists (
          select from mail_patience patience
          where patience.domain = letter.domain and patience.until > now())
      order by due_at
      limit $1
      for update skip locked
      """;

  // Of nine letters to one person each, one of a list, however many of the others wait.
  private static final String TAKE =
      """
      with own as (%s),
      listed as (%s),
      ready as (
        select id
        from (
          select id, row_number() over (order by due_at) as turn from own
          union all
          select id, row_number() over (order by due_at) * 9 from listed) waiting
        order by turn
        limit $1)
      update letter
      set leased_until = now() + $2 * interval '1 millisecond', attempts = letter.attempts + 1
      from ready
      where letter.id = ready.id
      returning letter.*
      """
          .formatted(READY.formatted("post_id is null"), READY.formatted("post_id is not null"));

  // What was handed over was, whoever has taken the letter since. They are found by their keys and
  // looked at then: right after many are made, statistics say that nothing is open, and a plan
  // would begin there. They are locked in one order, for another node may end some of them too.
  private static final String END =
      """
      with mine as materialized (
        select letter.id, given.ending,
          letter.ended_at is null
            and (given.ending = 'sent' or letter.leased_until = given.leased_until) as ends
        from unnest($1::bigint[], $2::timestamptz[], $3::letter_ending[])
          given (id, leased_until, ending)
        join letter on letter.id = given.id
        order by letter.id
        for no key update of letter),
      ended as (
        update letter
        set ended_at = now(), ending = mine.ending, leased_until = null, sealed_to = null,
          sealed_words = null
        from mine
        where letter.id = mine.id and mine.ends
        returning letter.domain, letter.ending)
      delete from mail_patience
      where domain in (
        select patience.domain
        from mail_patience patience
        where patience.domain in (select ended.domain from ended where ended.ending = 'sent')
        for update skip locked)
      """;

  private static final String GIVE_BACK =
      """
      with mine as materialized (
        select given.*
        from unnest($1::bigint[], $2::timestamptz[], $3::bigint[], $4::bool[], $5::bool[])
          given (id, leased_until, wait, counted, deferred)
        join letter on letter.id = given.id and letter.leased_until = given.leased_until
        order by letter.id
        for no key update of letter)
      update letter
      set leased_until = null,
        attempts = letter.attempts - case when mine.counted then 0 else 1 end,
        deferrals = letter.deferrals + case when mine.deferred then 1 else 0 end,
        due_at = case
          when mine.deferred then
            now() + least($7, $6 * power(2, least(letter.deferrals, 20))) * interval '1 millisecond'
          when mine.wait > 0 then now() + mine.wait * interval '1 millisecond'
          else letter.due_at end
      from mine
      where letter.id = mine.id
      """;

  // One step for all that were put off at the same time.
  private static final String BE_PATIENT =
      """
      insert into mail_patience (domain, until)
      select domain, now() + $2 * interval '1 millisecond'
      from unnest($1::bytea[]) asked (domain)
      order by domain
      on conflict (domain) do update
      set times = mail_patience.times + 1,
        until = now()
          + least($3, $2 * power(2, least(mail_patience.times, 20))) * interval '1 millisecond'
      where mail_patience.until <= now()
      """;

  private LetterQueries() {}

  static Future<List<Letter>> take(SqlClient client, PostalPace pace) {
    return client
        .preparedQuery(TAKE)
        .mapping(LetterQueries::letter)
        .execute(Tuple.of(pace.batch(), pace.lease().toMillis()))
        .map(rows -> rows.stream().toList());
  }

  private static Letter letter(Row row) {
    return new Letter(
        row.getLong("id"),
        addressee(row),
        cause(row),
        row.getBuffer("domain"),
        row.getOffsetDateTime("made_at"),
        row.getOffsetDateTime("leased_until"),
        row.getInteger("attempts"));
  }

  private static Addressee addressee(Row row) {
    Long member = row.getLong("member_id");
    return member == null
        ? new Addressee.Outsider(row.getBuffer("sealed_to"))
        : new Addressee.Member(new MemberId(member));
  }

  private static Cause cause(Row row) {
    if (row.getLong("post_id") != null) {
      return new Cause.Listed(new PostId(row.getLong("post_id")));
    }
    if (row.getLong("notification_id") != null) {
      return new Cause.Told(row.getLong("notification_id"));
    }
    if (row.getString("digest_way") != null) {
      return new Cause.Digest(MailWay.ofSql(row.getString("digest_way")), row.getLong("digest_to"));
    }
    return ofOutsider(row, Optional.ofNullable(row.getBuffer("sealed_words")));
  }

  private static Cause ofOutsider(Row row, Optional<Buffer> words) {
    if (row.getBuffer("confirmation") != null) {
      return new Cause.Confirming(words.orElseGet(Buffer::buffer));
    }
    return row.getLong("invitation_id") != null
        ? new Cause.Invited(row.getLong("invitation_id"), words.orElseGet(Buffer::buffer))
        : new Cause.Reported(row.getLong("report_id"), words);
  }

  /** A letter that has ended so. */
  record Ended(Letter letter, LetterEnding ending) {}

  static Future<Void> end(SqlClient client, List<Ended> letters) {
    return client
        .preparedQuery(END)
        .execute(
            Tuple.of(
                ids(letters.stream().map(Ended::letter).toList()),
                leases(letters.stream().map(Ended::letter).toList()),
                letters.stream().map(one -> one.ending().sqlName()).toArray(String[]::new)))
        .mapEmpty();
  }

  static Future<Void> giveBack(SqlClient client, List<Later> letters, PostalPace pace) {
    return letters.isEmpty()
        ? Future.succeededFuture()
        : client
            .preparedQuery(GIVE_BACK)
            .execute(
                Tuple.of(
                        ids(letters.stream().map(Later::letter).toList()),
                        leases(letters.stream().map(Later::letter).toList()),
                        letters.stream().map(one -> one.rest().toMillis()).toArray(Long[]::new),
                        letters.stream().map(Later::counted).toArray(Boolean[]::new),
                        letters.stream().map(Later::deferred).toArray(Boolean[]::new))
                    .addDouble((double) pace.retry().toMillis())
                    .addDouble((double) pace.latestRetry().toMillis()))
            .mapEmpty();
  }

  private static Long[] ids(List<Letter> letters) {
    return letters.stream().map(Letter::id).toArray(Long[]::new);
  }

  private static OffsetDateTime[] leases(List<Letter> letters) {
    return letters.stream().map(Letter::leasedUntil).toArray(OffsetDateTime[]::new);
  }

  static Future<Void> bePatient(SqlClient client, Set<Buffer> domains, PostalPace pace) {
    return domains.isEmpty()
        ? Future.succeededFuture()
        : client
            .preparedQuery(BE_PATIENT)
            .execute(
                Tuple.of(
                    domains.toArray(Buffer[]::new),
                    (double) pace.retry().toMillis(),
                    (double) pace.latestRetry().toMillis()))
            .mapEmpty();
  }
}
