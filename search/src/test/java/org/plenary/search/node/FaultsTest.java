package org.plenary.search.node;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.devstack.Elasticsearch;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenForum;
import org.plenary.outbox.BulkWorker;
import org.plenary.post.PostId;
import org.plenary.search.cluster.ClusterAddress;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.cluster.Suspicion;
import org.plenary.search.fixture.Frozen;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexSettings;
import org.plenary.search.index.PostIndex;

class FaultsTest {

  private static final Caller ANYBODY = Caller.ANONYMOUS;
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final URI SITE = URI.create("https://forum.example/");

  @Test
  void whileElasticsearchHangsSearchingAnswersSoonAndItHealsByItself() {
    URI address = TestElasticsearch.address();
    try (var forum = new IndexedForum(address, Suspicion.SOON)) {
      PostId keys = forum.say(talk(forum), "en", "Keys", "Strong keys.");
      forum.rebuild();
      forum.keepUp();
      assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
      try (var _ = Frozen.of(address)) {
        assertThat(timed(() -> assertThat(forum.find(ANYBODY, "keys").partial()).isTrue()))
            .isLessThan(SOON);
        for (int question = 0; question < 20; question++) {
          assertThat(timed(() -> assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys)))
              .isLessThan(SOON);
        }
      }
      Eventually.so("it heals", () -> !forum.find(ANYBODY, "keys").partial());
    }
  }

  @Test
  void whileTheDiskIsFullAllWaitsAndIsWrittenWhenThereIsRoom() {
    try (var forum = new IndexedForum(TestElasticsearch.address(), Suspicion.SOON)) {
      GivenForum open = talk(forum);
      PostId keys = forum.say(open, "en", "Keys", "Strong keys.");
      Generation index = forum.rebuild().generation();
      forum.keepUp();
      full(forum, index, true);
      assertThat(
              forum
                  .index()
                  .overwrite(index, forum.documents().of(List.of(keys.value())).await())
                  .await())
          .extractingByKey(keys.value())
          .extracting(PostIndex.Refusal::status)
          .isEqualTo(429);
      PostId locks = forum.say(open, "en", "Locks", "Weak locks.");
      BulkWorker worker = tryingTooOften(forum);
      assertThat(forum.jobs("due_at <> 'infinity'")).isOne();
      assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
      full(forum, index, false);
      Eventually.so("it is written", () -> forum.jobs("true") == 0);
      worker.stop().await();
      forum.administration().refresh(index).await();
      assertThat(forum.found(ANYBODY, "locks")).containsExactly(locks);
    }
  }

  @Test
  void anElasticsearchThatLostAllIsFilledWithoutBeingAsked() {
    Elasticsearch before = Elasticsearch.temporary();
    int port = before.address().getPort();
    try (var forum = new IndexedForum(before.address(), Suspicion.SOON)) {
      GivenForum open = talk(forum);
      PostId keys = forum.say(open, "en", "Keys", "Strong keys.");
      Generation lost = forum.rebuild().generation();
      forum.keepUp();
      before.close();
      try (var _ = Elasticsearch.temporary(port)) {
        assertThat(forum.administration().exists(lost).await()).isFalse();
        PostId locks = forum.say(open, "en", "Locks", "Weak locks.");
        tryingTooOften(forum).stop().await();
        assertThat(forum.jobs("due_at <> 'infinity'")).isOne();
        assertThat(forum.find(ANYBODY, "keys").partial()).isTrue();
        assertThat(isThere(forum, lost)).as("writing makes no index").isFalse();
        forum.node().tend().await();
        assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
        assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
        forum.keepUp();
        assertThat(forum.found(ANYBODY, "locks")).containsExactly(locks);
        assertThat(forum.check().isTrue()).isTrue();
      }
    }
  }

  @Test
  void anIndexThatIsNotAskedAnyMoreIsAskedAgain() {
    try (var forum = new IndexedForum(TestElasticsearch.address(), Suspicion.SOON)) {
      forum.say(talk(forum), "en", "Keys", "Strong keys.");
      Generation index = forum.rebuild().generation();
      forum.keepUp();
      forum
          .cluster()
          .ask(
              PATIENCE,
              client ->
                  client.indices().deleteAlias(a -> a.index(index.index()).name(Generation.LIVE)))
          .await();
      assertThat(forum.find(ANYBODY, "keys").partial()).isTrue();
      assertThat(forum.node().check().await()).isPresent();
      assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
    }
  }

  @Test
  void whatTheCheckCannotWriteOverIsBuiltAnew() {
    try (var forum = new IndexedForum(TestElasticsearch.address(), Suspicion.SOON)) {
      PostId keys = forum.say(talk(forum), "en", "Keys", "Strong keys.");
      Generation index = forum.rebuild().generation();
      forum.keepUp();
      var right = forum.documents().of(List.of(keys.value())).await().getFirst();
      forum
          .cluster()
          .ask(
              PATIENCE,
              client ->
                  client.index(
                      wrong ->
                          wrong
                              .index(index.entrance())
                              .id(right.id())
                              .versionType(VersionType.External)
                              .version(right.version() + 1_000)
                              .document(right.fields())))
          .await();
      assertThat(forum.node().check().await())
          .hasValueSatisfying(t -> assertThat(t.ahead()).isOne());
      assertThat(forum.live()).isGreaterThan(index.number());
      assertThat(forum.check().isTrue()).isTrue();
    }
  }

  @Test
  void theWorkOfANodeThatIsKilledIsDoneByAnotherWithinTenSeconds() throws IOException {
    try (var forum = new IndexedForum(TestElasticsearch.address(), Suspicion.SOON);
        var silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      GivenForum open = talk(forum);
      forum.rebuild();
      forum.keepUp();
      forum.say(open, "en", "Keys", "Strong keys.");
      Vertx killed = Vertx.vertx();
      hanging(forum, killed, silence).start();
      Eventually.so("it has taken the work", () -> forum.jobs("leased_until > now()") == 1);
      killed.close().await();
      assertThat(forum.jobs("leased_until > now()")).as("its lease is left behind").isOne();
      SearchNode other = forum.node();
      other.start();
      assertThat(timed(() -> Eventually.so("all is done", () -> forum.jobs("true") == 0)))
          .isLessThan(Duration.ofSeconds(10));
      other.stop().await();
    }
  }

  // The Elasticsearch that it asks takes connections and says nothing.
  private static SearchNode hanging(IndexedForum forum, Vertx vertx, ServerSocket silence) {
    var pool =
        PgBuilder.pool()
            .connectingTo(forum.database().address().connectOptions())
            .using(vertx)
            .build();
    URI address = URI.create("http://127.0.0.1:" + silence.getLocalPort());
    return new SearchNode(
        vertx,
        pool,
        new SearchCluster(vertx, ClusterAddress.open(address)),
        new IndexSettings(1, 0),
        SITE);
  }

  private static BulkWorker tryingTooOften(IndexedForum forum) {
    var attempts = new AtomicInteger();
    BulkWorker worker = forum.worker(attempts::incrementAndGet);
    worker.start();
    Eventually.so("it is tried often", () -> attempts.get() > IndexedForum.PACE.attempts() + 1);
    return worker;
  }

  private static void full(IndexedForum forum, Generation index, boolean full) {
    forum
        .cluster()
        .ask(
            PATIENCE,
            client ->
                client
                    .indices()
                    .putSettings(
                        change ->
                            change
                                .index(index.index())
                                .settings(
                                    settings ->
                                        settings.blocks(
                                            blocks -> blocks.readOnlyAllowDelete(full)))))
        .await();
  }

  private static boolean isThere(IndexedForum forum, Generation index) {
    return forum
        .cluster()
        .ask(
            PATIENCE,
            client ->
                client.indices().exists(asked -> asked.index(index.index(), index.entrance())))
        .await()
        .value();
  }

  private static Duration timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static GivenForum talk(IndexedForum forum) {
    return forum.given().forum(forum.given().chapter("global", "en"), "talk", Audience.PUBLIC);
  }
}
