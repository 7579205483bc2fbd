package org.plenary.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;

/**
 * Finds without an index: by the words of titles, and in the beginnings of the latest posts, the
 * newest first; words count as they stand, whatever their accents. Of another window it has
 * nothing.
 */
final class LatestFinder implements Finder {

  // What so many posts of this length cost to look at is less than a quarter of a second.
  private static final int TITLES = 300;
  private static final int POSTS = 1_000;
  // So many are passed over at most where the asker may not look.
  private static final int ALL_POSTS = 5_000;
  private static final int LETTERS = 1_000;

  private static final String FIND =
      """
      with candidate as (
        select opening.chapter_id, opening.id
        from (select d.chapter_id, d.id
              from discussion d
              where %%1$s and %%2$s
              order by d.last_activity_at desc, d.id desc
              limit %1$d) entitled
        join post opening on opening.chapter_id = entitled.chapter_id
          and opening.discussion_id = entitled.id and opening.number = 1
        union
        (select said.chapter_id, said.id
         from (select chapter_id, discussion_id, id from post order by id desc limit %5$d) said
         join discussion d on d.chapter_id = said.chapter_id and d.id = said.discussion_id
         where %%1$s
         order by said.id desc
         limit %2$d)),
      latest as materialized (
        select p.id,
          to_tsvector('simple', folded(concat_ws(' ', opened.title, left(r.source, %3$d)))) as words
        from candidate
        join post p on p.chapter_id = candidate.chapter_id and p.id = candidate.id
        join post_revision r
          on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
        left join discussion opened on opened.chapter_id = p.chapter_id
          and opened.id = p.discussion_id and p.number = 1)
      select p.id, p.discussion_id, p.posted_at
      from latest
      join post p on p.id = latest.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      where %%3$s
      order by p.posted_at desc, p.id desc
      limit %4$d
      """
          .formatted(TITLES, POSTS, LETTERS, MOST - 1, ALL_POSTS);

  private final Pool pool;

  LatestFinder(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Future<List<Hit>> find(Inquiry inquiry) {
    return inquiry.after().isPresent() ? Future.succeededFuture(List.of()) : first(inquiry);
  }

  private Future<List<Hit>> first(Inquiry inquiry) {
    Condition condition = new Condition();
    String within = condition.in(inquiry.reach().forums());
    String entitled = condition.entitled(inquiry.question().words());
    String where = condition.all(inquiry.question().clauses());
    return pool.preparedQuery(FIND.formatted(within, entitled, where))
        .mapping(
            row ->
                new Hit(
                    row.getLong("id"),
                    row.getLong("discussion_id"),
                    row.getOffsetDateTime("posted_at").toInstant().toEpochMilli()))
        .execute(condition.values())
        .map(rows -> rows.stream().toList());
  }
}
