package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.Unpublished;

/** Takes posts out of one discussion and puts them into another. */
final class TransplantQueries {

  private static final String ALL =
      """
      select p.id, p.number, p.parent_number, p.posted_at, c.state = 'visible' as shown
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      where p.chapter_id = $1 and p.discussion_id = $2
      order by p.number
      limit $3
      """;

  private static final String BRANCH =
      """
      with recursive branch as (
        select id, number, parent_number, posted_at
        from post
        where chapter_id = $1 and discussion_id = $2 and id = any ($4)
        union
        select answer.id, answer.number, answer.parent_number, answer.posted_at
        from branch
        join post answer on answer.chapter_id = $1 and answer.discussion_id = $2
          and answer.parent_number = branch.number)
      select branch.*, c.state = 'visible' as shown
      from branch
      join contribution c on c.chapter_id = $1 and c.id = branch.id
      limit $3
      """;

  private static final String STANDING =
      """
      select id, number, depth, path
      from post
      where chapter_id = $1 and discussion_id = $2 and number = $3
      """;

  private static final String LAST = "select last_number from discussion where id = $1";

  private static final String SEAT =
      """
      update post set discussion_id = $2, number = seat.number,
        parent_number = nullif(seat.parent, 0), parent_id = nullif(seat.above, 0),
        depth = seat.depth, path = seat.path
      from unnest($3::bigint[], $4::int[], $5::int[], $6::bigint[], $7::int[], $8::bytea[])
        seat (id, number, parent, above, depth, path)
      where post.chapter_id = $1 and post.id = seat.id
      """;

  // Who saw a post where it stood has seen it where it stands. In the order of their members, so
  // that no two transactions wait for each other.
  private static final String SEEN =
      """
      insert into reading_mark (member_id, chapter_id, discussion_id, read_number, seen)
      select mark.member_id, $1, $3, 0, range_agg(int4range(seat.number, seat.number + 1))
      from reading_mark mark
      join unnest($4::int[], $5::int[]) seat (came, number)
        on seat.came <= mark.read_number or seat.came <@ mark.seen
      where mark.discussion_id = $2
      group by mark.member_id
      order by mark.member_id
      on conflict on constraint reading_mark_pk
        do update set seen = reading_mark.seen + excluded.seen
      """;

  private static final String FOLLOWED =
      """
      insert into discussion_subscription (member_id, chapter_id, discussion_id, level)
      select member_id, chapter_id, $2, level
      from discussion_subscription
      where discussion_id = $1
      order by member_id
      on conflict do nothing
      """;

  // What waited before it was published is activity of that moment, and what waits is none.
  private static final String COUNT =
      """
      update discussion set post_count = now.posts, version = version + 1,
        last_number = greatest(last_number, now.last), opened_at = now.first,
        last_activity_at = now.latest
      from (
        select post.discussion_id, max(post.number) as last, min(post.posted_at) as first,
          coalesce(
            max(coalesce(held.published_at, post.posted_at)) filter (where c.state <> 'held'),
            min(post.posted_at)) as latest,
          count(*) filter (where c.state = 'visible') as posts
        from post
        join contribution c on c.chapter_id = post.chapter_id and c.id = post.id
        left join held_post held on held.post_id = post.id
        where post.discussion_id = any ($1)
        group by post.discussion_id) now
      where discussion.id = now.discussion_id
      """;

  private static final String KNOWN =
      """
      select c.id
      from contribution c
      where c.chapter_id = $1 and c.id = any ($2) and not %s
      order by c.id
      """
          .formatted(Unpublished.ended("c.id", "c.state"));

  private TransplantQueries() {}

  /** All posts of a discussion, one more than {@code most} where there are more. */
  static Future<List<Rooted>> all(SqlClient client, ChapterId chapter, DiscussionId id, int most) {
    return rooted(client, ALL, Tuple.of(chapter.value(), id.value(), most + 1));
  }

  /** These posts and all that answers them, one more than {@code most} where there are more. */
  static Future<List<Rooted>> branch(
      SqlClient client, ChapterId chapter, DiscussionId id, List<Long> roots, int most) {
    return rooted(
        client,
        BRANCH,
        Tuple.of(chapter.value(), id.value(), most + 1).addArrayOfLong(roots.toArray(Long[]::new)));
  }

  private static Future<List<Rooted>> rooted(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(TransplantQueries::rooted)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static Rooted rooted(Row row) {
    return new Rooted(
        row.getLong("id"),
        row.getInteger("number"),
        Optional.ofNullable(row.getInteger("parent_number")),
        row.getOffsetDateTime("posted_at").toInstant(),
        row.getBoolean("shown"));
  }

  /** Where a post stands that stays where it is. */
  static Future<Optional<Seat>> standing(
      SqlClient client, ChapterId chapter, DiscussionId id, int number) {
    return client
        .preparedQuery(STANDING)
        .mapping(
            row ->
                new Seat(
                    row.getLong("id"),
                    number,
                    number,
                    row.getInteger("depth"),
                    row.getBuffer("path"),
                    Optional.empty()))
        .execute(Tuple.of(chapter.value(), id.value(), number))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Integer> lastNumber(SqlClient client, DiscussionId id) {
    return client
        .preparedQuery(LAST)
        .mapping(row -> row.getInteger("last_number"))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.iterator().next());
  }

  static Future<Void> seat(
      SqlClient transaction, ChapterId chapter, DiscussionId to, List<Seat> seats) {
    return transaction
        .preparedQuery(SEAT)
        .execute(
            Tuple.of(chapter.value(), to.value())
                .addArrayOfLong(seats.stream().map(Seat::id).toArray(Long[]::new))
                .addArrayOfInteger(seats.stream().map(Seat::number).toArray(Integer[]::new))
                .addArrayOfInteger(
                    seats.stream()
                        .map(seat -> seat.above().map(Seat.Above::number).orElse(0))
                        .toArray(Integer[]::new))
                .addArrayOfLong(
                    seats.stream()
                        .map(seat -> seat.above().map(Seat.Above::id).orElse(0L))
                        .toArray(Long[]::new))
                .addArrayOfInteger(seats.stream().map(Seat::depth).toArray(Integer[]::new))
                .addArrayOfBuffer(seats.stream().map(Seat::path).toArray(Buffer[]::new)))
        .mapEmpty();
  }

  static Future<Void> see(
      SqlClient transaction,
      ChapterId chapter,
      DiscussionId from,
      DiscussionId to,
      List<Seat> seats) {
    return transaction
        .preparedQuery(SEEN)
        .execute(
            Tuple.of(chapter.value(), from.value(), to.value())
                .addArrayOfInteger(seats.stream().map(Seat::came).toArray(Integer[]::new))
                .addArrayOfInteger(seats.stream().map(Seat::number).toArray(Integer[]::new)))
        .mapEmpty();
  }

  /** Whoever follows the one follows the other. */
  static Future<Void> follow(SqlClient transaction, DiscussionId from, DiscussionId to) {
    return transaction
        .preparedQuery(FOLLOWED)
        .execute(Tuple.of(from.value(), to.value()))
        .mapEmpty();
  }

  static Future<Void> count(SqlClient transaction, DiscussionId... ids) {
    Long[] numbers = List.of(ids).stream().map(DiscussionId::value).toArray(Long[]::new);
    return transaction
        .preparedQuery(COUNT)
        .execute(Tuple.tuple().addArrayOfLong(numbers))
        .mapEmpty();
  }

  /** Those of these that were not refused or withdrawn before anybody read them. */
  static Future<List<Long>> known(SqlClient transaction, ChapterId chapter, List<Seat> seats) {
    return transaction
        .preparedQuery(KNOWN)
        .mapping(row -> row.getLong("id"))
        .execute(
            Tuple.of(chapter.value())
                .addArrayOfLong(seats.stream().map(Seat::id).toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }
}
