package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/** Makes an author's posts those of a member, each under the name under which it was written. */
final class MergeQueries {

  private static final String LEAVE =
      """
      update member set merged_into = $2
      where id = $1 and issuer is null and merged_into is null
      """;

  private static final String WRITTEN =
      """
      select c.chapter_id, c.id
      from byline
      join contribution c on c.byline_id = byline.id
      where byline.member_id = $1
      """;

  // A name that the member has from another author already is one byline.
  private static final String UNITE =
      """
      update contribution c set byline_id = kept.id
      from byline gone
      join byline kept on kept.kind = gone.kind and kept.name = gone.name and kept.member_id = $2
      where gone.member_id = $1 and c.byline_id = gone.id
      """;

  // What moderators did, and are asked to judge, stays with who is concerned.
  private static final String CONCERNED =
      """
      with united as (
        select gone.id as gone, kept.id as kept
        from byline gone
        join byline kept on kept.kind = gone.kind and kept.name = gone.name and kept.member_id = $2
        where gone.member_id = $1),
      acted as (
        update moderation_action set subject_byline_id = kept
        from united where subject_byline_id = gone),
      told as (
        update notice set byline_id = kept from united where byline_id = gone),
      judged as (
        update moderation_case set subject_byline_id = kept
        from united where subject_byline_id = gone),
      muted as (
        insert into mute (member_id, byline_id)
        select member_id, kept from united join mute on byline_id = gone
        on conflict do nothing)
      delete from mute using united where byline_id = gone
      """;

  private static final String DROP =
      """
      delete from byline gone
      using byline kept
      where gone.member_id = $1 and kept.member_id = $2 and kept.kind = gone.kind
        and kept.name = gone.name
      """;

  private static final String BYLINES = "update byline set member_id = $2 where member_id = $1";

  // Readers of a thread are told that it changed; in one order, for others change threads too.
  private static final String THREADS =
      """
      with named as (
        select distinct p.chapter_id, p.discussion_id
        from post p
        where p.id = any ($1)),
      changed as (
        select d.chapter_id, d.id
        from named
        join discussion d on d.chapter_id = named.chapter_id and d.id = named.discussion_id
        order by d.id
        for update of d)
      update discussion d set version = d.version + 1
      from changed
      where d.chapter_id = changed.chapter_id and d.id = changed.id
      """;

  private static final String ADDRESSES =
      "update member_address set member_id = $2 where member_id = $1";

  private MergeQueries() {}

  /** False when the author was claimed meanwhile. */
  static Future<Boolean> leave(SqlClient transaction, MemberId author, MemberId member) {
    return transaction
        .preparedQuery(LEAVE)
        .execute(both(author, member))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple both(MemberId author, MemberId member) {
    return Tuple.of(author.value(), member.value());
  }

  /** What the author wrote, by chapter. */
  static Future<Map<ChapterId, List<Long>>> written(SqlClient client, MemberId author) {
    return client
        .preparedQuery(WRITTEN)
        .execute(Tuple.of(author.value()))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> new ChapterId(row.getInteger("chapter_id")),
                            Collectors.mapping(row -> row.getLong("id"), Collectors.toList()))));
  }

  /** Makes the threads of these contributions newer than what anybody has of them. */
  static Future<Void> touch(SqlClient transaction, Collection<Long> contributions) {
    return transaction
        .preparedQuery(THREADS)
        .execute(Tuple.of((Object) contributions.toArray(Long[]::new)))
        .mapEmpty();
  }

  static Future<Void> move(SqlClient transaction, MemberId author, MemberId member) {
    Future<?> moved = Future.succeededFuture();
    for (String step : List.of(UNITE, CONCERNED, DROP, BYLINES, ADDRESSES)) {
      moved = moved.compose(_ -> transaction.preparedQuery(step).execute(both(author, member)));
    }
    return moved.mapEmpty();
  }
}
