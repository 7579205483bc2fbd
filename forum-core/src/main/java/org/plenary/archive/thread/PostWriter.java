package org.plenary.archive.thread;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/** Puts posts where they stand, some hundreds at a time. */
final class PostWriter {

  private static final int BATCH = 1000;

  private static final String PLACE =
      """
      insert into post (chapter_id, discussion_id, number, id, parent_number, parent_id,
        parent_missing, posted_at, path, depth, language, byline_id)
      select m.chapter_id, said.discussion, said.number, said.id, nullif(said.parent, 0),
        nullif(said.above, 0), said.missing, m.posted_at, said.path, said.depth, m.language,
        signed.byline_id
      from unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[], $5::bigint[], $6::int[],
        $7::boolean[], $8::bytea[])
        as said (id, discussion, number, parent, above, depth, missing, path)
      join message m on m.post_id = said.id
      join contribution signed on signed.chapter_id = m.chapter_id and signed.id = said.id
      on conflict (id) do update set discussion_id = excluded.discussion_id,
        number = excluded.number, parent_number = excluded.parent_number,
        parent_id = excluded.parent_id, parent_missing = excluded.parent_missing,
        path = excluded.path, depth = excluded.depth
      """;

  private final SqlConnection connection;
  private final ChapterId chapter;
  private final List<PlacedPost> waiting = new ArrayList<>();
  private final List<Long> placed = new ArrayList<>();
  private final List<Long> moved = new ArrayList<>();

  PostWriter(SqlConnection connection, ChapterId chapter) {
    this.connection = connection;
    this.chapter = chapter;
  }

  void write(PlacedPost post, boolean isNew) {
    waiting.add(post);
    (isNew ? placed : moved).add(post.post());
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  /** Writes what is left. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    connection
        .preparedQuery(PLACE)
        .execute(tuple())
        .compose(_ -> Outbox.appendQuietly(connection, chapter, EventKind.POST_WRITTEN, placed))
        .compose(_ -> Outbox.append(connection, chapter, EventKind.POST_MOVED, moved))
        .await();
    waiting.clear();
    placed.clear();
    moved.clear();
  }

  private Tuple tuple() {
    return Tuple.of(
        waiting.stream().map(PlacedPost::post).toArray(Long[]::new),
        waiting.stream().map(post -> post.place().discussion()).toArray(Long[]::new),
        waiting.stream().map(post -> post.place().number()).toArray(Integer[]::new),
        waiting.stream().map(post -> post.place().parent()).toArray(Integer[]::new),
        waiting.stream().map(PlacedPost::parent).toArray(Long[]::new),
        waiting.stream().map(post -> post.place().depth()).toArray(Integer[]::new),
        waiting.stream().map(post -> post.place().parentMissing()).toArray(Boolean[]::new),
        waiting.stream().map(PlacedPost::path).toArray(Buffer[]::new));
  }
}
