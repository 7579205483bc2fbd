package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/** What of somebody waits, whether or not they may read what stands around it. */
final class OwnQueries {

  private static final String OWN =
      HeldRow.COLUMNS
          + ", %s as reads\n".formatted(Visibility.DISCUSSION)
          + HeldRow.JOINS
          + " and c.byline_id in (select id from byline where member_id = $5"
          + " union all select unnest($6::bigint[]))";

  // Each queue is counted once, however much in it is theirs.
  private static final String IN_QUEUE =
      """
      with own as materialized (%s),
      queue as (
        select held.post_id, count(*) over (partition by c.chapter_id)::int as waiting,
          row_number() over (
            partition by c.chapter_id order by held.due_at, held.post_id)::int as place
        from contribution c
        join held_post held on held.post_id = c.id and held.published_at is null
        where c.state = 'held' and c.chapter_id = any (array(select chapter_id from own)))
      select own.*, queue.place, queue.waiting
      from own
      join queue on queue.post_id = own.id
      order by own.held_at, own.id
      """;

  // As many as may wait in a chapter, for the few who write in several.
  private static final String LIST =
      IN_QUEUE.formatted(OWN + " order by held.held_at, held.post_id limit 200");

  private static final String FIND = IN_QUEUE.formatted(OWN + " and c.id = $7");

  private static final String PUBLISHED =
      """
      select exists (
        select
        from contribution c
        where c.id = $3 and c.kind = 'post' and c.state = 'visible'
          and c.byline_id in (select id from byline where member_id = $1
            union all select unnest($2::bigint[]))) as published
      """;

  // With the discussion that it would have opened.
  private static final String WITHDRAW =
      """
      with gone as (
        update contribution c set state = 'withdrawn'
        where c.id = $3 and c.state = 'held'
          and c.byline_id in (select id from byline where member_id = $1
            union all select unnest($2::bigint[]))
          and exists (
            select from held_post held where held.post_id = c.id and held.published_at is null)
        returning c.chapter_id, c.id),
      opened as (
        update contribution debate set state = 'withdrawn'
        from gone
        join held_post held on held.post_id = gone.id and held.opening
        join post p on p.id = gone.id
        where debate.id = p.discussion_id and debate.state = 'held')
      select gone.chapter_id, words.source, 'repeated' = any (held.reasons) as repeated
      from gone
      join held_post held on held.post_id = gone.id
      join post_revision words on words.chapter_id = gone.chapter_id and words.post_id = gone.id
      """;

  private OwnQueries() {}

  /** Under which names somebody stands. */
  record Names(Caller caller, MemberId member, List<Long> masks) {

    Tuple values() {
      return stand(Tuple.tuple());
    }

    /** With what they may read. */
    Tuple reading() {
      return stand(Visibility.of(caller));
    }

    private Tuple stand(Tuple before) {
      return before.addLong(member.value()).addArrayOfLong(masks.toArray(Long[]::new));
    }
  }

  static Future<List<OwnHeld>> list(SqlClient client, Names names) {
    return client
        .preparedQuery(LIST)
        .mapping(OwnQueries::own)
        .execute(names.reading())
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<OwnHeld>> find(SqlClient client, Names names, PostId post) {
    return client
        .preparedQuery(FIND)
        .mapping(OwnQueries::own)
        .execute(names.reading().addLong(post.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static OwnHeld own(Row row) {
    return new OwnHeld(
        HeldRow.line(row, _ -> true),
        row.getInteger("place"),
        row.getInteger("waiting"),
        row.getBoolean("reads"));
  }

  static Future<Boolean> isPublished(SqlClient client, Names names, PostId post) {
    return client
        .preparedQuery(PUBLISHED)
        .execute(names.values().addLong(post.value()))
        .map(rows -> rows.iterator().next().getBoolean("published"));
  }

  /**
   * What was taken back.
   *
   * @param repeated whether the same stands elsewhere
   */
  record Withdrawn(ChapterId chapter, String source, boolean repeated) {}

  /** Empty where it waits no more. */
  static Future<Optional<Withdrawn>> withdraw(SqlClient transaction, Names names, PostId post) {
    return transaction
        .preparedQuery(WITHDRAW)
        .mapping(
            row ->
                new Withdrawn(
                    new ChapterId(row.getInteger("chapter_id")),
                    row.getString("source"),
                    row.getBoolean("repeated")))
        .execute(names.values().addLong(post.value()))
        .map(rows -> rows.stream().findFirst());
  }
}
