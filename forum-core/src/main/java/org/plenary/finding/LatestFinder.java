package org.plenary.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;

/**
 * Finds without an index: by the titles of the discussions that moved last, and in the latest
 * posts, the newest first; words count as they stand. Of another window it has nothing.
 */
final class LatestFinder implements Finder {

  private static final int TITLES = 10_000;
  private static final int POSTS = 2_000;

  private static final String FIND =
      """
      with latest as (
        select opening.id, moved.title as text
        from (select chapter_id, id, title from discussion
              order by last_activity_at desc, id desc limit %1$d) moved
        join post opening on opening.chapter_id = moved.chapter_id
          and opening.discussion_id = moved.id and opening.number = 1
        union all
        select said.id, left(words.source, 20000)
        from (select chapter_id, id, revision from post order by id desc limit %2$d) said
        join post_revision words on words.chapter_id = said.chapter_id
          and words.post_id = said.id and words.revision = said.revision)
      select p.id, p.posted_at
      from latest
      join post p on p.id = latest.id
      join post_revision r
        on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      where %%s
      group by p.id, p.posted_at
      order by p.posted_at desc, p.id desc
      limit %3$d
      """
          .formatted(TITLES, POSTS, MOST - 1);

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
    String where = condition.all(inquiry.question().clauses());
    return pool.preparedQuery(FIND.formatted(where))
        .mapping(
            row ->
                new Hit(
                    row.getLong("id"),
                    row.getOffsetDateTime("posted_at").toInstant().toEpochMilli()))
        .execute(condition.values())
        .map(rows -> rows.stream().toList());
  }
}
