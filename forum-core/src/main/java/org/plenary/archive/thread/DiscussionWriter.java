package org.plenary.archive.thread;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.archive.message.Subject;
import org.plenary.chapter.ChapterId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/** Opens, renames, merges and counts discussions of imported mail. */
final class DiscussionWriter {

  private static final String IDS =
      """
      select nextval(pg_get_serial_sequence('contribution', 'id')) as id
      from generate_series(1, $1)
      """;

  private static final String SUBJECTS =
      "select post_id, subject from message where post_id = any ($1)";

  private static final String OPEN =
      """
      with said as (
        select * from unnest($1::bigint[], $2::bigint[], $3::text[]) as said (id, opener, title)),
      recorded as (
        insert into contribution (chapter_id, id, kind, byline_id)
        select opener.chapter_id, said.id, 'discussion', opener.byline_id
        from said join contribution opener on opener.id = said.opener)
      insert into discussion (chapter_id, id, forum_id, title, language, audience, opened_at,
        last_activity_at, subject_key)
      select m.chapter_id, said.id, m.forum_id, said.title, m.language, access.reading,
        m.posted_at, m.posted_at, nullif(m.subject_key, '')
      from said
      join message m on m.post_id = said.opener
      join forum_current_access access on access.forum_id = m.forum_id
      """;

  private static final String RENAME =
      """
      with said as (
        select * from unnest($1::bigint[], $2::bigint[], $3::text[]) as said (id, opener, title)),
      signed as (
        update contribution set byline_id = opener.byline_id
        from said join contribution opener on opener.id = said.opener
        where contribution.id = said.id)
      update discussion set title = said.title, language = m.language,
        subject_key = nullif(m.subject_key, ''), version = version + 1
      from said join message m on m.post_id = said.opener
      where discussion.id = said.id
      """;

  private static final String MERGE =
      """
      update discussion set state = 'merged', merged_into = said.survivor, post_count = 0,
        version = version + 1
      from unnest($1::bigint[], $2::bigint[]) as said (id, survivor)
      where discussion.id = said.id
      """;

  private static final String COUNT =
      """
      update discussion set post_count = now.posts, version = version + 1,
        last_number = greatest(last_number, now.last), opened_at = now.first,
        last_activity_at = now.latest
      from (
        select post.discussion_id, max(post.number) as last, min(post.posted_at) as first,
          max(post.posted_at) as latest, count(*) filter (where c.state = 'visible') as posts
        from post
        join contribution c on c.chapter_id = post.chapter_id and c.id = post.id
        where post.discussion_id = any ($1)
        group by post.discussion_id) now
      where discussion.id = now.discussion_id
      """;

  private final SqlConnection connection;
  private final ChapterId chapter;

  DiscussionWriter(SqlConnection connection, ChapterId chapter) {
    this.connection = connection;
    this.chapter = chapter;
  }

  /** A discussion and the post that opens it. */
  record Opening(long discussion, long opener) {}

  List<Long> newIds(int count) {
    var ids = new ArrayList<Long>(count);
    for (Row row : connection.preparedQuery(IDS).execute(Tuple.of(count)).await()) {
      ids.add(row.getLong("id"));
    }
    return ids;
  }

  void open(List<Opening> openings) {
    write(OPEN, openings, EventKind.DISCUSSION_OPENED);
  }

  /** Gives discussions the title, author and language of what opens them now. */
  void rename(List<Opening> openings) {
    write(RENAME, openings, EventKind.DISCUSSION_CHANGED);
  }

  private void write(String sql, List<Opening> openings, EventKind event) {
    List<Long> ids = openings.stream().map(Opening::discussion).toList();
    Map<Long, String> titles = titles(openings);
    connection
        .preparedQuery(sql)
        .execute(
            Tuple.of(
                ids.toArray(Long[]::new),
                openings.stream().map(Opening::opener).toArray(Long[]::new),
                openings.stream()
                    .map(opening -> titles.getOrDefault(opening.opener(), ""))
                    .toArray(String[]::new)))
        .compose(_ -> Outbox.append(connection, chapter, event, ids))
        .await();
  }

  private Map<Long, String> titles(List<Opening> openings) {
    Long[] openers = openings.stream().map(Opening::opener).toArray(Long[]::new);
    return connection.preparedQuery(SUBJECTS).execute(Tuple.of((Object) openers)).await().stream()
        .collect(
            Collectors.toMap(
                row -> row.getLong("post_id"),
                row -> new Subject(row.getString("subject")).title()));
  }

  /** Points each emptied discussion to the one that has its posts. */
  void merge(Map<Long, Long> survivors) {
    Long[] ids = survivors.keySet().toArray(Long[]::new);
    Long[] into = survivors.values().toArray(Long[]::new);
    connection
        .preparedQuery(MERGE)
        .execute(Tuple.of(ids, (Object) into))
        .compose(
            _ ->
                Outbox.append(connection, chapter, EventKind.DISCUSSION_MERGED, survivors.keySet()))
        .await();
  }

  /** Counts the posts of the discussions anew. */
  void count(List<Long> discussions) {
    connection
        .preparedQuery(COUNT)
        .execute(Tuple.of((Object) discussions.toArray(Long[]::new)))
        .await();
  }
}
