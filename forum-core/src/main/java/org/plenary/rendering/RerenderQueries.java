package org.plenary.rendering;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.text.Format;
import org.plenary.text.Renderer;

final class RerenderQueries {

  // So many, and no more bytes than these but for one revision that has them alone.
  private static final String STALE =
      """
      select chapter_id, post_id, revision, row, format, source, html, archived
      from (
        select r.chapter_id, r.post_id, r.revision, r.row, r.format::text, r.source, r.html,
          r.revision = 1 and exists (
            select from contribution c
            join byline on byline.id = c.byline_id and byline.kind = 'imported'
            where c.chapter_id = r.chapter_id and c.id = r.post_id) as archived,
          coalesce(sum(octet_length(r.source) + octet_length(r.html)) over (
            order by r.chapter_id, r.post_id, r.revision
            rows between unbounded preceding and 1 preceding), 0) as bytes_before
        from (
          select *, xmin::text as row
          from post_revision
          where (chapter_id, post_id, revision) > ($1, $2, $3) and renderer < $4
          order by chapter_id, post_id, revision
          limit $5) r) page
      where bytes_before < $6
      order by chapter_id, post_id, revision
      """;

  // In one order, for others change threads too.
  private static final String THREADS =
      """
      with named as (
        select distinct p.chapter_id, p.discussion_id
        from unnest($1::int[], $2::bigint[]) as said (chapter_id, post_id)
        join post p on p.chapter_id = said.chapter_id and p.id = said.post_id),
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

  // A text that was overwritten meanwhile must not come back as HTML.
  private static final String REPLACE =
      """
      update post_revision r set html = coalesce(said.html, r.html), renderer = $1
      from unnest($2::int[], $3::bigint[], $4::int[], $5::text[], $6::text[])
        as said (chapter_id, post_id, revision, row, html)
      where r.chapter_id = said.chapter_id and r.post_id = said.post_id
        and r.revision = said.revision and r.xmin::text = said.row
      returning said.html is not null as changed
      """;

  private RerenderQueries() {}

  static Future<List<StaleRevision>> listStale(
      SqlClient client, RevisionKey after, int most, long bytes) {
    return client
        .preparedQuery(STALE)
        .mapping(RerenderQueries::stale)
        .execute(
            Tuple.of(
                after.chapter(), after.post(), after.revision(), Renderer.VERSION, most, bytes))
        .map(rows -> rows.stream().toList());
  }

  private static StaleRevision stale(Row row) {
    return new StaleRevision(
        new RevisionKey(
            row.getInteger("chapter_id"), row.getLong("post_id"), row.getInteger("revision")),
        row.getString("row"),
        Format.ofSql(row.getString("format")),
        row.getString("source"),
        row.getString("html"),
        row.getBoolean("archived"));
  }

  /** Makes the threads of these newer than what anybody has of them. */
  static Future<Void> touch(SqlClient transaction, List<FreshRevision> changed) {
    return transaction
        .preparedQuery(THREADS)
        .execute(Tuple.of(chapters(changed), (Object) posts(changed)))
        .mapEmpty();
  }

  /** How many got other HTML. */
  static Future<Integer> replace(SqlClient transaction, List<FreshRevision> fresh) {
    return transaction
        .preparedQuery(REPLACE)
        .mapping(row -> row.getBoolean("changed"))
        .execute(
            Tuple.of(
                Renderer.VERSION,
                chapters(fresh),
                posts(fresh),
                fresh.stream().map(one -> one.key().revision()).toArray(Integer[]::new),
                strings(fresh, FreshRevision::row),
                strings(fresh, one -> one.html().orElse(null))))
        .map(rows -> (int) rows.stream().filter(changed -> changed).count());
  }

  private static Integer[] chapters(List<FreshRevision> fresh) {
    return fresh.stream().map(one -> one.key().chapter()).toArray(Integer[]::new);
  }

  private static Long[] posts(List<FreshRevision> fresh) {
    return fresh.stream().map(one -> one.key().post()).toArray(Long[]::new);
  }

  private static String[] strings(
      List<FreshRevision> fresh, Function<FreshRevision, @Nullable String> value) {
    return fresh.stream().map(value).toArray(String[]::new);
  }
}
