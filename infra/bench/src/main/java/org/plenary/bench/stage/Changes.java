package org.plenary.bench.stage;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/** Changes a debate again and again, as the forum records it. */
public final class Changes implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final ChapterId chapter;
  private final Debate debate;

  public Changes(Stage stage, Debate debate) {
    this.pool = stage.connect(vertx);
    this.debate = debate;
    this.chapter =
        pool.query("select chapter_id from discussion where id = " + debate.id())
            .execute()
            .map(rows -> new ChapterId(rows.iterator().next().getInteger("chapter_id")))
            .await();
  }

  /** Once; blocks until it is committed. */
  public void change() {
    Outbox.append(pool, chapter, EventKind.DISCUSSION_CHANGED, List.of(debate.id())).await();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
