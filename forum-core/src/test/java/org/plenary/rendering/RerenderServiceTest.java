package org.plenary.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostId;
import org.plenary.text.Renderer;

class RerenderServiceTest {

  private static final Renderer RENDERER = new Renderer();

  private TestDatabase database;
  private RerenderService service;
  private GivenDiscussion debate;

  @BeforeEach
  void open() {
    database = TestDatabase.migrated();
    service = new RerenderService(database.pool());
    Given given = new Given(database.pool());
    debate =
        given.discussion(
            given.forum(given.chapter("tuvalu", "en"), "access", Audience.PUBLIC), "Routing");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void oldHtmlIsMadeAnewAndItsThreadIsNewer() {
    PostId post = debate.post("ada", 0, "See RFC 7282.");
    age(post, "<p>See RFC 7282.</p>");
    long version = version();
    assertThat(rerender()).containsExactly(1, 1);
    assertThat(html(post)).contains("/info/rfc7282");
    assertThat(renderer(post)).isEqualTo(Renderer.VERSION);
    assertThat(version()).isEqualTo(version + 1);
  }

  @Test
  void aThreadWhoseHtmlStaysTheSameIsNotNewer() {
    PostId post = debate.post("ada", 0, "Plain words.");
    age(post, html(post));
    long version = version();
    assertThat(rerender()).containsExactly(1, 0);
    assertThat(renderer(post)).isEqualTo(Renderer.VERSION);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void whatTheRendererMadeStays() {
    PostId post = debate.post("ada", 0, "Words.");
    run("update post_revision set html = 'kept'");
    assertThat(rerender()).containsExactly(0, 0);
    assertThat(html(post)).isEqualTo("kept");
  }

  @Test
  void allIsReadBatchByBatchAndAThreadIsNewerOnceForEach() {
    debate.post("ada", 0, "Words.");
    debate.answers("bob", RerenderService.MOST);
    run("update post_revision set renderer = 1, html = 'old'");
    long version = version();
    assertThat(service.listStale(RevisionKey.START).await()).hasSize(RerenderService.MOST);
    assertThat(rerender()).containsExactly(RerenderService.MOST + 1, RerenderService.MOST + 1);
    assertThat(version()).isEqualTo(version + 2);
  }

  @Test
  void whereItWasStoppedItGoesOn() {
    debate.post("ada", 0, "Words.");
    debate.answers("bob", RerenderService.MOST);
    run("update post_revision set renderer = 1, html = 'old'");
    List<StaleRevision> first = service.listStale(RevisionKey.START).await();
    service.replace(first.stream().map(stale -> stale.render(RENDERER)).toList()).await();
    assertThat(rerender()).containsExactly(1, 1);
  }

  @Test
  void longTextsComeInSmallerBatches() {
    String half = "word ".repeat((int) RerenderService.BYTES / 10);
    for (int i = 0; i < 3; i++) {
      age(debate.post("ada", 0, half), half);
    }
    assertThat(service.listStale(RevisionKey.START).await()).hasSize(1);
    assertThat(rerender()).containsExactly(3, 3);
  }

  @Test
  void whatIsOverwrittenMeanwhileDoesNotComeBack() {
    PostId post = debate.post("ada", 0, "A secret.");
    age(post, "old");
    List<FreshRevision> fresh =
        service.listStale(RevisionKey.START).await().stream()
            .map(stale -> stale.render(RENDERER))
            .toList();
    run("update post_revision set source = '', html = ''");
    assertThat(service.replace(fresh).await()).isZero();
    assertThat(html(post)).isEmpty();
  }

  @Test
  void earlierRevisionsAreMadeAnewToo() {
    PostId post = debate.post("ada", 0, "See BCP 47.");
    run(
        "insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,"
            + " language, written_at) select chapter_id, post_id, 2, format, source, html,"
            + " renderer, language, now() from post_revision");
    run("update post set revision = 2");
    age(post, "old");
    assertThat(rerender()).containsExactly(2, 2);
  }

  @Test
  void anArchiveNamesNobodyHere() {
    PostId written = debate.post("ada", 0, "@bob");
    PostId imported = debate.post("eve", 0, "@bob");
    run(
        "update byline set kind = 'imported' where id = (select byline_id from contribution"
            + " where id = "
            + imported.value()
            + ")");
    run("update post_revision set renderer = 1, html = 'old'");
    assertThat(rerender()).containsExactly(2, 2);
    assertThat(html(written)).contains("/m/bob");
    assertThat(html(imported)).doesNotContain("/m/bob").contains("@bob");
  }

  /** How many were read, and how many changed. */
  private List<Integer> rerender() {
    var read = new ArrayList<StaleRevision>();
    int changed = 0;
    List<StaleRevision> stale = service.listStale(RevisionKey.START).await();
    while (!stale.isEmpty()) {
      read.addAll(stale);
      changed += service.replace(stale.stream().map(one -> one.render(RENDERER)).toList()).await();
      stale = service.listStale(stale.getLast().key()).await();
    }
    return List.of(read.size(), changed);
  }

  private void age(PostId post, String html) {
    database
        .pool()
        .preparedQuery("update post_revision set renderer = 1, html = $2 where post_id = $1")
        .execute(Tuple.of(post.value(), html))
        .await();
  }

  private String html(PostId post) {
    return revision(post).getString("html");
  }

  private int renderer(PostId post) {
    return revision(post).getInteger("renderer");
  }

  private Row revision(PostId post) {
    return database
        .pool()
        .preparedQuery(
            "select html, renderer from post_revision where post_id = $1 and revision = 1")
        .execute(Tuple.of(post.value()))
        .await()
        .iterator()
        .next();
  }

  private long version() {
    return database
        .pool()
        .preparedQuery("select version from discussion where id = $1")
        .execute(Tuple.of(debate.id().value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private void run(String statement) {
    database.pool().query(statement).execute().await();
  }
}
