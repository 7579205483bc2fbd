package org.plenary.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.reading.SeenPosts.Place;
import org.plenary.subscription.Attention;

/** Marks what somebody read, and counts what they did not. */
final class ReadingQueries {

  private static final String DEBATE =
      """
      select d.chapter_id, d.id, d.last_number
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = $5 and c.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String RISE =
      """
      on conflict on constraint reading_mark_pk
      do update set
        read_number = greatest(reading_mark.read_number, excluded.read_number),
        seen = (reading_mark.seen + excluded.seen) - int4multirange(int4range(
          null, greatest(reading_mark.read_number, excluded.read_number), '[]')),
        read_at = excluded.read_at
      where reading_mark.read_number < excluded.read_number
        or not excluded.seen <@ reading_mark.seen
      """;

  private static final String MARK =
      """
      with debate as materialized (%s),
      marked as (
        insert into reading_mark (member_id, chapter_id, discussion_id, read_number)
        select $6, chapter_id, id, least($7, last_number) from debate
        %s)
      select id from debate
      """
          .formatted(DEBATE, RISE);

  // In one order, that of what is published too, so that no two nodes wait for each other.
  private static final String MARK_ALL =
      """
      insert into reading_mark (member_id, chapter_id, discussion_id, read_number, seen)
      select member.id, d.chapter_id, d.id, least(shown.number, d.last_number),
        shown.beyond::int4multirange
      from unnest($1::bigint[], $2::bigint[], $3::integer[], $4::text[])
        shown (member_id, discussion_id, number, beyond)
      join member on member.id = shown.member_id
      join discussion d on d.id = shown.discussion_id
      order by d.id, member.id
      """
          + RISE;

  // What the member wrote stands under their own bylines, or one of those in $7.
  private static final String FIND =
      """
      with debate as materialized (%s),
      branch as (
        select p.path
        from debate
        join post p on p.chapter_id = debate.chapter_id and p.discussion_id = debate.id
        where p.number = $8),
      mark as (
        select coalesce(max(read_number), 0) as number, coalesce(range_agg(seen), '{}') as seen
        from reading_mark
        where member_id = $6 and discussion_id = $5),
      spoken as (
        select p.number
        from debate
        join post p on p.chapter_id = debate.chapter_id and p.discussion_id = debate.id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        where c.state = 'visible' and (byline.member_id = $6 or byline.id = any ($7))
        order by p.number desc
        limit 1)
      select mark.number as read_number, spoken.number as spoken,
        count(p.number) filter (
          where p.number > mark.number and not p.number <@ mark.seen) as unread,
        min(p.number) filter (
          where p.number > mark.number and not p.number <@ mark.seen) as first_unread,
        count(p.number) filter (where p.number > spoken.number) as since
      from debate
      cross join mark
      left join spoken on true
      left join lateral (
        select p.number
        from post p
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        where p.chapter_id = debate.chapter_id and p.discussion_id = debate.id
          and p.number > least(mark.number, spoken.number) and c.state = 'visible'
          and byline.member_id is distinct from $6 and byline.id <> all ($7)
          and ($8::integer is null or p.path > (select path from branch)
            and p.path < (select path from branch) || '\\xffffffffffffffff')) p on true
      where $8::integer is null or exists (select from branch)
      group by mark.number, mark.seen, spoken.number
      """
          .formatted(DEBATE);

  // Whose each is that waits is asked of it alone: a join of few with all bylines read them all.
  private static final String NEW =
      """
      with debate as materialized (%s)
      select case when mark.member_id is null then '{}' else array(
        select p.number
        from post p
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        join byline on byline.id = c.byline_id
        where p.chapter_id = debate.chapter_id and p.discussion_id = debate.id
          and p.number > mark.read_number and not p.number <@ mark.seen and c.state = 'visible'
          and byline.member_id is distinct from $6
        order by p.number
        limit %d) end as numbers, exists (
          select
          from contribution held
          join post p on p.id = held.id
          where held.chapter_id = debate.chapter_id and held.state = 'held'
            and p.discussion_id = debate.id and (
              select byline.member_id = $6 or byline.kind = 'pseudonym'
              from byline
              where byline.id = held.byline_id)) as waits, (
          select level::text
          from discussion_subscription
          where member_id = $6 and discussion_id = debate.id) as level
      from debate
      left join reading_mark mark on mark.member_id = $6 and mark.discussion_id = debate.id
      """
          .formatted(DEBATE, UnreadDiscussion.MOST);

  private ReadingQueries() {}

  /** False where the caller may not read it. */
  static Future<Boolean> mark(
      SqlClient client, Caller caller, DiscussionId discussion, int number) {
    Tuple values =
        Visibility.of(caller)
            .addLong(discussion.value())
            .addLong(caller.member().orElseThrow().value())
            .addInteger(number);
    return client.preparedQuery(MARK).execute(values).map(rows -> rows.size() == 1);
  }

  /** What somebody was shown; nothing of it is looked at again. */
  static Future<Void> mark(SqlClient client, Map<Place, Seen> seen) {
    List<Map.Entry<Place, Seen>> all = List.copyOf(seen.entrySet());
    return client
        .preparedQuery(MARK_ALL)
        .execute(
            Tuple.of(
                all.stream().map(one -> one.getKey().member().value()).toArray(Long[]::new),
                all.stream().map(one -> one.getKey().discussion().value()).toArray(Long[]::new),
                all.stream().map(one -> one.getValue().upTo()).toArray(Integer[]::new),
                all.stream().map(one -> one.getValue().ranges()).toArray(String[]::new)))
        .mapEmpty();
  }

  /** Empty where the caller may not read it, or no such branch is there. */
  static Future<Optional<Reading>> find(
      SqlClient client,
      Caller caller,
      List<Long> pseudonyms,
      DiscussionId discussion,
      Optional<Integer> branch) {
    Tuple values =
        Visibility.of(caller)
            .addLong(discussion.value())
            .addLong(caller.member().orElseThrow().value())
            .addArrayOfLong(pseudonyms.toArray(Long[]::new))
            .addInteger(branch.orElse(null));
    return client
        .preparedQuery(FIND)
        .mapping(ReadingQueries::reading)
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  /** Nothing where the caller may not be. */
  static Future<Since> since(SqlClient client, Caller caller, DiscussionId discussion) {
    Tuple values =
        Visibility.of(caller)
            .addLong(discussion.value())
            .addLong(caller.member().orElseThrow().value());
    return client
        .preparedQuery(NEW)
        .mapping(ReadingQueries::since)
        .execute(values)
        .map(rows -> rows.stream().findFirst().orElse(Since.NOTHING));
  }

  private static Since since(Row row) {
    return new Since(
        List.of(row.getArrayOfIntegers("numbers")),
        row.getBoolean("waits"),
        Optional.ofNullable(row.getString("level")).map(Attention::ofSql));
  }

  private static Reading reading(Row row) {
    return new Reading(
        row.getInteger("read_number"),
        row.getInteger("unread"),
        Optional.ofNullable(row.getInteger("first_unread")),
        Optional.ofNullable(row.getInteger("spoken")),
        row.getInteger("since"));
  }
}
