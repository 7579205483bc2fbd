package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.outbox.EventKind;

class SequencerTest {

  private static final int WRITERS = 120;

  private final Happenings forum = new Happenings();
  private final GivenDiscussion debate =
      forum.given().discussion(forum.forum("open", Audience.PUBLIC), "Debate");
  private final Sequencer one = new Sequencer(forum.database().pool());
  private final Sequencer other = new Sequencer(forum.database().pool());

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void whatIsCommittedLaterGetsALaterOrder() {
    SqlConnection slow = forum.database().pool().getConnection().await();
    Transaction open = slow.begin().await();
    append(slow).await();
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value());
    one.order().await();
    assertThat(forum.orders()).containsExactly(1L);
    open.commit().await();
    slow.close().await();
    one.order().await();
    assertThat(forum.orders()).containsExactly(1L, 2L);
    assertThat(forum.number("select id from event where public_order = 2"))
        .isLessThan(forum.number("select id from event where public_order = 1"));
  }

  @Test
  void manyWritersWhoCommitInAnyOrderLoseAndDoubleNothingForWhoFollowsOnTwoNodes() {
    var random = new Random(7);
    List<Future<Void>> writers =
        IntStream.range(0, WRITERS).mapToObj(_ -> write(random.nextInt(30))).toList();
    var seen = new ArrayList<Long>();
    Future<Void> written = Future.all(writers).mapEmpty();
    while (!written.isComplete()) {
      follow(seen);
    }
    written.await();
    follow(seen);
    assertThat(seen).isEqualTo(Happenings.from(1, WRITERS));
    assertThat(forum.orders()).isEqualTo(Happenings.from(1, WRITERS));
  }

  private Future<Void> write(int pause) {
    return forum
        .database()
        .pool()
        .withTransaction(
            transaction ->
                append(transaction)
                    .compose(
                        _ -> forum.database().vertx().timer(pause + 1L, TimeUnit.MILLISECONDS)))
        .mapEmpty();
  }

  // Never the job: its row is one for all writers, who would wait for each other.
  private Future<Void> append(SqlClient client) {
    return client
        .preparedQuery("insert into event (chapter_id, kind, contribution_id) values ($1, $2, $3)")
        .execute(
            Tuple.of(
                forum.chapter().value(), EventKind.DISCUSSION_CHANGED.text(), debate.id().value()))
        .mapEmpty();
  }

  private void follow(List<Long> seen) {
    Future.all(one.order(), other.order()).await();
    long last = seen.isEmpty() ? 0 : seen.getLast();
    EventQueries.pageAfter(forum.database().pool(), last)
        .await()
        .forEach(event -> seen.add(event.order()));
  }

  @Test
  void oneWorksAtATime() {
    SqlConnection busy = forum.database().pool().getConnection().await();
    busy.query("select pg_advisory_lock(hashtextextended('event_order', 0))").execute().await();
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value());
    one.order().await();
    assertThat(forum.orders()).isEmpty();
    busy.query("select pg_advisory_unlock_all()").execute().await();
    busy.close().await();
    one.order().await();
    assertThat(forum.orders()).hasSize(1);
  }

  @Test
  void goesOnUntilNothingWaits() {
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), Sequencer.BATCH * 2 + 1);
    one.order().await();
    assertThat(forum.orders()).isEqualTo(Happenings.from(1, Sequencer.BATCH * 2 + 1));
  }

  @Test
  void givesNoOrderTwiceWhenAllIsForgotten() {
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), 3);
    one.order().await();
    forum.execute("update event set happened_at = now() - interval '8 days'");
    rounds().forget().await();
    assertThat(forum.orders()).isEmpty();
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value());
    one.order().await();
    assertThat(forum.orders()).containsExactly(4L);
  }

  @Test
  void whatIsForgottenIsTheBeginningWithoutGaps() {
    forum.happen(EventKind.DISCUSSION_CHANGED, debate.id().value(), 1200);
    one.order().await();
    forum.execute(
        "update event set happened_at = now() - $1 * interval '1 second'"
            + " where public_order <= 700 or public_order = 900",
        Duration.ofDays(7).toSeconds() + 60);
    rounds().forget().await();
    assertThat(forum.orders()).isEqualTo(Happenings.from(701, 1200));
  }

  private LiveRounds rounds() {
    var pool = forum.database().pool();
    return new LiveRounds(forum.database().vertx(), pool, new LiveLog(pool), Happenings.PACE);
  }
}
