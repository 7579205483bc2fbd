package org.plenary.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.vertx.sqlclient.Tuple;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.devstack.Elasticsearch;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenForum;
import org.plenary.indexing.GenerationService;
import org.plenary.outbox.BulkWorker;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.PostIndex;

class IndexerTest {

  private static final Caller ANYBODY = Caller.ANONYMOUS;

  @Test
  void aNewTitleIsFoundWithAllPostsOfItsDiscussion() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      GivenForum open = talk(forum);
      forum.rebuild();
      PostId post = forum.say(open, "en", "Keys", "A remark.");
      forum.keepUp();
      long discussion = discussion(forum, post);
      forum
          .pool()
          .query("update discussion set title = 'Locks', version = version + 1")
          .execute()
          .await();
      Outbox.append(forum.pool(), open.chapter(), EventKind.DISCUSSION_CHANGED, List.of(discussion))
          .await();
      forum.keepUp();
      assertThat(forum.found(ANYBODY, "locks")).containsExactly(post);
      assertThat(forum.found(ANYBODY, "keys")).isEmpty();
    }
  }

  @Test
  void whatIsOlderDoesNotComeBack() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      GivenForum open = talk(forum);
      var generation = forum.rebuild().generation();
      PostId post = forum.say(open, "en", "Keys", "A remark.");
      List<PostDocument> older = forum.documents().of(List.of(post.value())).await();
      forum.given().state(post.value(), "withdrawn");
      forum.pool().query("update discussion set version = version + 1").execute().await();
      forum.written(open, post);
      forum.keepUp();
      assertThat(forum.index().write(generation, older).await()).isEmpty();
      forum.administration().refresh(generation).await();
      forum.given().state(post.value(), "visible");
      assertThat(forum.found(ANYBODY, "remark")).isEmpty();
    }
  }

  @Test
  void whileElasticsearchIsAwayAllWaitsAndNothingIsParked() {
    Elasticsearch elasticsearch = Elasticsearch.temporary();
    try (var forum = new IndexedForum(elasticsearch.address())) {
      GivenForum open = talk(forum);
      forum.rebuild();
      elasticsearch.close();
      assertThat(forum.cluster().isReady().await()).isFalse();
      forum.say(open, "en", "Keys", "Strong keys.");
      var attempts = new AtomicInteger();
      BulkWorker worker = forum.worker(attempts::incrementAndGet);
      worker.start();
      Eventually.so("it is tried again", () -> attempts.get() > IndexedForum.PACE.attempts() + 1);
      worker.stop().await();
      assertThat(forum.jobs("due_at <> 'infinity' and attempts = 0")).isOne();
      assertThat(forum.found(ANYBODY, "keys")).hasSize(1);
      assertThat(forum.find(ANYBODY, "keys").partial()).isTrue();
    }
  }

  @Test
  void whatElasticsearchRefusesIsParkedWhileAllElseIsWritten() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      GivenForum open = talk(forum);
      Generation generation = forum.rebuild().generation();
      takesNoLongWords(forum, generation);
      PostId poison = forum.say(open, "en", "Long", "x".repeat(40_000));
      PostId keys = forum.say(open, "en", "Keys", "Strong keys.");
      BulkWorker worker = forum.worker();
      worker.start();
      Eventually.so("nothing is due", () -> forum.jobs("due_at < 'infinity'") == 0);
      worker.stop().await();
      assertThat(forum.jobs("due_at = 'infinity'")).isOne();
      assertThat(forum.jobs("contribution_id = " + poison.value())).isOne();
      assertThat(isWritten(forum, generation, keys)).isTrue();
      assertThat(isWritten(forum, generation, poison)).isFalse();
    }
  }

  @Test
  void anIndexThatWasBegunAndIsNotThereHoldsNothingUp() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      GivenForum open = talk(forum);
      forum.rebuild();
      new GenerationService(forum.pool()).getNext(IndexAdministration.MAPPING).await();
      PostId keys = forum.say(open, "en", "Keys", "Strong keys.");
      forum.keepUp();
      assertThat(forum.find(ANYBODY, "keys").partial()).isFalse();
      assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
      forum.rebuild();
      assertThat(forum.found(ANYBODY, "keys")).containsExactly(keys);
    }
  }

  @Test
  void whyItWasRefusedTellsNothingOfWhatItSays() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      GivenForum open = talk(forum);
      Generation generation = forum.rebuild().generation();
      takesNoLongWords(forum, generation);
      PostId poison = forum.say(open, "en", "Long", "x".repeat(40_000));
      assertThat(
              forum
                  .index()
                  .write(generation, forum.documents().of(List.of(poison.value())).await())
                  .await()
                  .get(poison.value()))
          .extracting(PostIndex.Refusal::why, STRING)
          .contains("text.neutral")
          .doesNotContain("xxx");
    }
  }

  // Of a keyword Elasticsearch takes 32,766 bytes at most.
  private static void takesNoLongWords(IndexedForum forum, Generation generation) {
    var index =
        """
        {"aliases": {"%s": {}},
         "mappings": {"dynamic": false, "properties": {
           "text": {"properties": {"neutral": {"type": "keyword"}}}}}}
        """
            .formatted(generation.entrance());
    forum
        .administration()
        .remove(generation)
        .compose(
            _ ->
                forum
                    .cluster()
                    .ask(
                        Duration.ofSeconds(10),
                        client ->
                            client
                                .indices()
                                .create(
                                    made ->
                                        made.index(generation.index())
                                            .withJson(new StringReader(index)))))
        .await();
  }

  private static boolean isWritten(IndexedForum forum, Generation generation, PostId post) {
    return forum
        .cluster()
        .ask(
            Duration.ofSeconds(10),
            client ->
                client.exists(
                    asked -> asked.index(generation.index()).id(Long.toString(post.value()))))
        .await()
        .value();
  }

  private static GivenForum talk(IndexedForum forum) {
    return forum.given().forum(forum.given().chapter("global", "en"), "talk", Audience.PUBLIC);
  }

  private static long discussion(IndexedForum forum, PostId post) {
    return forum
        .pool()
        .preparedQuery("select discussion_id from post where id = $1")
        .execute(Tuple.of(post.value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }
}
