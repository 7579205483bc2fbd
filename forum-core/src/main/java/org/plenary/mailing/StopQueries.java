package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.forum.ForumId;
import org.plenary.letter.MailWay;
import org.plenary.mailing.Stopping.Named;
import org.plenary.member.MemberId;

/** What links in letters are about. */
final class StopQueries {

  // A link may come to others than its member: what a forum is called is told for as long as they
  // may read it.
  private static final String NAME =
      """
      select f.title, f.language
      from list_reader reader
      join member m on m.id = reader.member_id and m.closed_at is null
      join forum f on f.id = reader.forum_id
      join forum_current_access access on access.forum_id = f.id
      where m.id = $1 and f.id = $2 and readable_by(access.reading, f.chapter_id, m.id)
      """;

  private static final String END_DIGESTS =
      """
      with chosen as (
        insert into mail_choice (member_id, kind, way)
        select m.id, standard.kind, 'never'
        from mail_kind standard
        cross join member m
        left join mail_choice own on own.member_id = m.id and own.kind = standard.kind
        where m.id = $1 and m.closed_at is null and standard.can_choose
          and coalesce(own.way, standard.way) = $2::text::mail_way
        on conflict on constraint mail_choice_pk do update set way = excluded.way)
      update letter set ended_at = now(), ending = 'dropped'
      where member_id = $1 and digest_way = $2::text::mail_way and ended_at is null
        and (leased_until is null or leased_until < now())
      """;

  private StopQueries() {}

  static Future<Optional<Named>> name(SqlClient client, MemberId member, ForumId forum) {
    return client
        .preparedQuery(NAME)
        .mapping(row -> new Named(row.getString("title"), row.getString("language")))
        .execute(Tuple.of(member.value(), forum.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> endDigests(SqlClient client, MemberId member, MailWay way) {
    return client
        .preparedQuery(END_DIGESTS)
        .execute(Tuple.of(member.value(), way.sqlName()))
        .mapEmpty();
  }
}
