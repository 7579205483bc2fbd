package org.plenary.muting;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;
import org.plenary.post.PostId;

final class MutingQueries {

  private static final String OF_POST =
      """
      select byline.id, byline.member_id
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join byline on byline.id = c.byline_id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where p.id = $5 and c.state = 'visible' and debate.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String OF_MEMBER =
      """
      with who as (select id, name from member where handle = $1 and issuer is not null),
      stands as (
        insert into byline (kind, member_id, name) select 'own_name', id, name from who
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning id, member_id)
      select id, member_id from stands
      """;

  private static final String MUTE =
      """
      insert into mute (member_id, byline_id)
      select $1, $2
      where (select count(*) from mute where member_id = $1) < $3
      on conflict on constraint mute_pk do update set member_id = excluded.member_id
      """;

  private static final String UNMUTE = "delete from mute where member_id = $1 and byline_id = $2";

  private static final String LIST =
      """
      select byline.id, coalesce(byline.handle, m.handle) as handle, byline.name, mute.muted_at
      from mute
      join byline on byline.id = mute.byline_id
      left join member m on m.id = byline.member_id
      where mute.member_id = $1
      """;

  // Whose each name is that was muted is asked of it alone: a join by either of two columns reads
  // all bylines, even for who muted nobody.
  private static final String WITHIN =
      """
      with hushed as materialized (
        select said.id
        from mute
        join byline heard on heard.id = mute.byline_id
        cross join lateral (
          select heard.id
          union
          select own.id from byline own where own.member_id = heard.member_id) said
        where mute.member_id = $1)
      select p.number
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id and c.state = 'visible'
      where p.discussion_id = $2 and p.byline_id in (select id from hushed)
        and exists (select from hushed)
      """;

  private MutingQueries() {}

  /** A name, and whose it is where that is known. */
  record Name(long byline, Optional<MemberId> member) {}

  /** Empty where the post may not be read. */
  static Future<Optional<Name>> ofPost(SqlClient client, Caller caller, PostId post) {
    return client
        .preparedQuery(OF_POST)
        .mapping(MutingQueries::name)
        .execute(Visibility.of(caller).addLong(post.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Optional<Name>> ofMember(SqlClient client, String handle) {
    return client
        .preparedQuery(OF_MEMBER)
        .mapping(MutingQueries::name)
        .execute(Tuple.of(handle))
        .map(rows -> rows.stream().findFirst());
  }

  private static Name name(Row row) {
    return new Name(
        row.getLong("id"), Optional.ofNullable(row.getLong("member_id")).map(MemberId::new));
  }

  /** False where the member has muted as many already. */
  static Future<Boolean> mute(SqlClient client, MemberId member, long byline, int most) {
    return client
        .preparedQuery(MUTE)
        .execute(Tuple.of(member.value(), byline, most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> unmute(SqlClient client, MemberId member, long byline) {
    return client.preparedQuery(UNMUTE).execute(Tuple.of(member.value(), byline)).mapEmpty();
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Muted>> list(SqlClient client, MemberId member, PageRequest request) {
    Tuple values = Tuple.of(member.value());
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by mute.muted_at %1$s, byline.id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(LIST + from + order)
        .mapping(MutingQueries::muted)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (mute.muted_at, byline.id) %s ($2, $3)".formatted(cursor.isForward() ? "<" : ">");
  }

  private static Muted muted(Row row) {
    return new Muted(
        row.getLong("id"),
        new Author(Optional.ofNullable(row.getString("handle")), row.getString("name")),
        row.get(OffsetDateTime.class, "muted_at").toInstant());
  }

  static Future<Set<Integer>> within(SqlClient client, MemberId member, DiscussionId discussion) {
    return client
        .preparedQuery(WITHIN)
        .collecting(Collectors.mapping((Row row) -> row.getInteger("number"), Collectors.toSet()))
        .execute(Tuple.of(member.value(), discussion.value()))
        .map(SqlResult::value);
  }
}
