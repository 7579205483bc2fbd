package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class CuratingApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final CurationWrites GIVEN = CurationWrites.of(SERVED);

  private final long id = GIVEN.author().open().getLong("id");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static String place(long id) {
    return "/api/v1/discussions/" + id;
  }

  private Reply curate(Caller caller, String kind, Map<String, Object> fields) {
    JsonObject wish = GIVEN.because(id, "kind", kind);
    fields.forEach(wish::put);
    return SERVED.sendAs(caller, HttpMethod.POST, place(id) + "/curations", wish.encode());
  }

  private long done(String kind, Map<String, Object> fields) {
    Reply done = curate(GIVEN.moderator().caller(), kind, fields);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return done.json().getLong("id");
  }

  private JsonObject discussion() {
    return SERVED.get(place(id)).json();
  }

  private JsonArray curations() {
    return SERVED.get(place(id) + "/curations").json().getJsonArray("items");
  }

  private Reply undo(long action) {
    return SERVED.sendAs(
        GIVEN.moderator().caller(), HttpMethod.POST, "/api/v1/actions/" + action + "/undo", "");
  }

  @Test
  void whatIsDoneStandsThereAndIsTakenBack() {
    long locked = done("lock", Map.of("reopensAt", "2099-01-31T00:00:00Z"));
    assertThat(discussion().getString("state")).isEqualTo("locked");
    JsonObject told = curations().getJsonObject(0);
    assertThat(told.fieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "kind",
            "contribution",
            "other",
            "summary",
            "by",
            "sentence",
            "language",
            "rule",
            "position",
            "undoUntil",
            "endsAt");
    assertThat(told.getLong("id")).isEqualTo(locked);
    assertThat(told.getString("kind")).isEqualTo("lock");
    assertThat(told.getString("endsAt")).startsWith("2099-01-3");
    assertThat(undo(locked).status()).isEqualTo(200);
    assertThat(discussion().getString("state")).isEqualTo("open");
    assertThat(curations()).isEmpty();
  }

  @Test
  void whatWasDoneToPostsOfItStandsThereToo() {
    long answer =
        GIVEN
            .author()
            .send(
                HttpMethod.POST,
                "/discussions/" + id + "/posts",
                new JsonObject().put("source", "Imbéciles.").put("language", "fr"))
            .getLong("id");
    done("lock", Map.of());
    act(ActionKind.HIDE, answer);
    assertThat(told()).containsExactly("hide " + answer, "lock " + id);
    act(ActionKind.RESTORE, answer);
    assertThat(told()).containsExactly("restore " + answer, "lock " + id);
  }

  private void act(ActionKind kind, long post) {
    JsonObject rule = GIVEN.because(id, "kind", "pin").getJsonObject("rule");
    var cited = new Citation(rule.getInteger("code"), rule.getInteger("rule"));
    new GivenModeration(SERVED.database())
        .acting()
        .act(
            GIVEN.moderator().caller(),
            new Target.Entry(post),
            Wish.of(kind, new Reason(cited, "It insults.", "en")))
        .await();
  }

  private List<String> told() {
    return curations().stream()
        .map(JsonObject.class::cast)
        .map(one -> one.getString("kind") + " " + one.getLong("contribution"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"lock, unlock", "pin, unpin", "feature, unfeature"})
  void everyWayHasItsWayBack(String kind, String back) {
    done(kind, Map.of());
    assertThat(curate(GIVEN.moderator().caller(), kind, Map.of()).status()).isEqualTo(409);
    done(back, Map.of());
    assertThat(curate(GIVEN.moderator().caller(), back, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void itIsNamedLabelledAndMoved() {
    done("retitle", Map.of("title", "Les clés"));
    done("relabel", Map.of("topics", JsonArray.of("encryption"), "discussionLanguage", "en"));
    String forum = otherForum();
    done("move", Map.of("forum", forum));
    JsonObject discussion = discussion();
    assertThat(discussion.getString("title")).isEqualTo("Les clés");
    assertThat(discussion.getString("language")).isEqualTo("en");
    assertThat(discussion.getJsonArray("topics")).containsExactly("encryption");
    assertThat(discussion.getString("forum")).isEqualTo("senegal/" + forum);
  }

  private static String otherForum() {
    return SERVED.get("/api/v1/forums?chapter=senegal").items().stream()
        .map(JsonObject.class::cast)
        .map(forum -> forum.getString("slug"))
        .filter(slug -> !slug.equals("human-rights"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBranchIsPartedAndMarkedAndMergedAgain() {
    JsonObject answer =
        GIVEN
            .author()
            .send(
                HttpMethod.POST,
                "/discussions/" + id + "/posts",
                new JsonObject().put("source", "Et qui paie ?").put("language", "fr"));
    done("split", Map.of("post", answer.getLong("id"), "title", "Qui paie ?"));
    long branch = curations().getJsonObject(0).getLong("other");
    assertThat(SERVED.get(place(branch)).json().getString("title")).isEqualTo("Qui paie ?");
    done("mark_duplicate", Map.of("of", branch));
    assertThat(curations().getJsonObject(0).getLong("other")).isEqualTo(branch);
    done("unmark_duplicate", Map.of());
    done("merge", Map.of("into", branch));
    assertThat(discussion().getString("state")).isEqualTo("merged");
    assertThat(curate(GIVEN.moderator().caller(), "pin", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whatMeansNothingIsRefused() {
    Caller moderator = GIVEN.moderator().caller();
    assertThat(curate(moderator, "burn", Map.of()).status()).isEqualTo(400);
    assertThat(curate(moderator, "pin", Map.of("title", "Keys")).status()).isEqualTo(400);
    assertThat(curate(moderator, "retitle", Map.of()).status()).isEqualTo(400);
    assertThat(curate(moderator, "merge", Map.of("into", id)).status()).isEqualTo(409);
    assertThat(curate(moderator, "move", Map.of("forum", "nowhere")).status()).isEqualTo(400);
    assertThat(curate(moderator, "lock", Map.of("reopensAt", "2020-01-01T00:00:00Z")).status())
        .isEqualTo(400);
  }

  @Test
  void moderatorsAloneCurate() {
    assertThat(curate(GIVEN.author().caller(), "pin", Map.of()).status()).isEqualTo(403);
    assertThat(curate(Caller.ANONYMOUS, "pin", Map.of()).status()).isEqualTo(401);
  }

  private Reply summarise(String language, String source, int follows) {
    JsonObject wish = GIVEN.because(id, "source", source).put("follows", follows);
    return SERVED.sendAs(
        GIVEN.moderator().caller(),
        HttpMethod.PUT,
        place(id) + "/summaries/" + language,
        wish.encode());
  }

  @Test
  void aSummaryIsWrittenVersionByVersion() {
    assertThat(summarise("fr", "Personne (#1).", 0).status()).isEqualTo(200);
    assertThat(summarise("fr", "Tous (#1).", 0).status()).isEqualTo(409);
    assertThat(summarise("fr", "Tous (#1).", 1).status()).isEqualTo(200);
    JsonObject summary = SERVED.get(place(id) + "/summaries/fr").json();
    assertThat(summary.fieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "discussionId",
            "language",
            "version",
            "author",
            "source",
            "html",
            "cited",
            "writtenAt",
            "url");
    assertThat(summary.getString("source")).isEqualTo("Tous (#1).");
    assertThat(summary.getString("url"))
        .isEqualTo("https://plenary.example/d/" + id + "/summary/fr");
    assertThat(summary.getJsonArray("cited").getJsonObject(0).fieldNames())
        .containsExactlyInAnyOrder("postId", "number", "stands", "author", "url");
    assertThat(SERVED.get(place(id) + "/summaries").items()).containsExactly(summary);
    JsonArray versions = SERVED.get(place(id) + "/summaries/fr/versions").items();
    assertThat(versions.getJsonObject(0).fieldNames())
        .containsExactlyInAnyOrder(
            "version", "author", "source", "sentence", "sentenceLanguage", "writtenAt");
    assertThat(versions)
        .extracting(version -> ((JsonObject) version).getInteger("version"))
        .containsExactly(2, 1);
  }

  @Test
  void aSummaryCitesAndSpeaksALanguageOfThePlace() {
    assertThat(summarise("fr", "Rien.", 0).status()).isEqualTo(400);
    assertThat(summarise("fr", "Voir #9.", 0).status()).isEqualTo(400);
    assertThat(summarise("ja", "Voir #1.", 0).status()).isEqualTo(400);
    assertThat(SERVED.get(place(id) + "/summaries/fr").status()).isEqualTo(404);
  }
}
