package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What moderators do on their desk, by programs. */
class CaseApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenDesk DESK = new GivenDesk(SERVED.database());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "api-desk-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = SERVED.given().chapter(slug, "en");
  private final Citation rule = new GivenModeration(SERVED.database()).reason(chapter).rule();
  private final GivenMember author = somebody("author", Role.MEMBER);
  private final Caller moderator = somebody("moderator", Role.MEMBER, Role.MODERATOR).caller();
  private final GivenDiscussion debate =
      SERVED.given().discussion(SERVED.given().forum(chapter, "talk", Audience.PUBLIC), "Keys");
  private final PostId opening = debate.post("opener", 0, "Who holds the keys?");
  private final PostId post = debate.post(author.handle(), 1, "You are a **fool**.");
  private final String matter = reported();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private GivenMember somebody(String name, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), name + "-" + slug, slug, roles);
  }

  private String reported() {
    DESK.report(somebody("reporter", Role.MEMBER).caller(), post, rule);
    return "/api/v1/cases/" + numbers(read("/api/v1/cases")).getFirst();
  }

  private JsonObject read(String path) {
    Reply reply = SERVED.getAs(moderator, path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private Reply send(String path, JsonObject json) {
    return SERVED.sendAs(moderator, HttpMethod.POST, path, json.encode());
  }

  private JsonObject because() {
    return new JsonObject()
        .put("rule", new JsonObject().put("code", rule.code()).put("rule", rule.rule()))
        .put("sentence", "It insults a member.")
        .put("language", "en");
  }

  private JsonObject versioned() {
    return because().put("version", read(matter).getInteger("version"));
  }

  private static int seen(PostId id) {
    return SERVED.get("/api/v1/posts/" + id.value()).status();
  }

  private static List<Long> numbers(JsonObject list) {
    return numbers("id", list);
  }

  private static List<Long> numbers(String field, JsonObject list) {
    return list.getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getLong(field))
        .toList();
  }

  @Test
  void aCaseTellsTheWholeWordsAndWhatIsKnownOfThePerson() {
    JsonObject told = read(matter);
    assertThat(told.getString("title")).isEqualTo("Keys");
    assertThat(told.getJsonObject("words").getString("html")).contains("<strong>fool</strong>");
    assertThat(told.getJsonObject("words").getJsonArray("attachments")).isEmpty();
    assertThat(told.getJsonObject("record").getInteger("posts")).isEqualTo(1);
  }

  @Test
  void theNoticeIsReadBeforeAnythingIsDone() {
    DESK.reads(author, "es");
    JsonObject hiding = versioned().put("kind", "hide");
    JsonObject notice = send(matter + "/actions/rehearsal", hiding).json().getJsonObject("notice");
    assertThat(notice.getString("kind")).isEqualTo("hide");
    assertThat(notice.getString("sentence")).isEqualTo("It insults a member.");
    assertThat(notice.getJsonObject("about").getString("excerpt")).isEqualTo("You are a fool.");
    assertThat(notice.getJsonArray("readerLanguages")).isEqualTo(JsonArray.of("es"));
    assertThat(seen(post)).isEqualTo(200);
    assertThat(read(matter).getJsonArray("done")).isEmpty();
    JsonObject restoring = versioned().put("kind", "restore");
    assertThat(send(matter + "/actions/rehearsal", restoring).status()).isEqualTo(409);
  }

  @Test
  void severalPostsAreHiddenWhenTheirNoticesWereRead() {
    PostId more = debate.post(author.handle(), 1, "And a liar.");
    assertThat(numbers(read(matter + "/posts"))).containsExactly(more.value(), post.value());
    JsonObject hiding = versioned().put("posts", JsonArray.of(post.value(), more.value()));
    Reply notices = send(matter + "/posts/hidden/rehearsal", hiding);
    assertThat(notices.json().getJsonArray("items")).hasSize(2);
    assertThat(seen(post)).isEqualTo(200);
    assertThat(send(matter + "/posts/hidden", hiding).json().getLong("id")).isPositive();
    assertThat(List.of(seen(post), seen(more), seen(opening))).containsExactly(410, 410, 200);
    JsonObject others = versioned().put("posts", JsonArray.of(opening.value()));
    assertThat(send(matter + "/posts/hidden/rehearsal", others).status()).isEqualTo(404);
  }

  @Test
  void whatLimitsSomebodyIsListedAndLifted() {
    JsonObject pause = versioned().put("kind", "pause").put("days", 7).put("extent", "chapter");
    long limit = send(matter + "/actions", pause).json().getLong("id");
    assertThat(numbers(read(matter + "/limits"))).containsExactly(limit);
    JsonObject lifting = because().put("action", limit);
    assertThat(send(matter + "/lift", lifting).json().getLong("id")).isGreaterThan(limit);
    assertThat(numbers(read(matter + "/limits"))).isEmpty();
    assertThat(send(matter + "/lift", lifting).status()).isEqualTo(409);
  }

  @Test
  void whoDecidesAnAppealIsToldWhatWasWrittenAndByWhichRule() {
    long hidden = send(matter + "/actions", versioned().put("kind", "hide")).json().getLong("id");
    var moderation = new GivenModeration(SERVED.database());
    ActionId action = moderation.told(new ActionId(hidden));
    long appeal =
        moderation.appeals().appeal(author.caller(), action, "A joke.", "en").await().value();
    JsonObject told = SERVED.getAs(judgeElsewhere(), "/api/v1/appeals/" + appeal).json();
    assertThat(told.getString("sentence")).isEqualTo("A joke.");
    assertThat(told.getString("title")).isEqualTo("Keys");
    assertThat(told.getString("source")).contains("fool");
    assertThat(told.getJsonObject("rule").getString("title")).isEqualTo("Be kind");
    assertThat(told.getValue("file")).isNull();
  }

  private Caller judgeElsewhere() {
    String other = slug + "-other";
    SERVED.given().chapter(other, "en");
    return GivenMember.claimed(
            SERVED.database().pool(), "elsewhere-" + slug, other, Role.MEMBER, Role.MODERATOR)
        .caller();
  }

  @Test
  void howLongTheWeeksWaitedIsToldWhereNothingWaits() {
    assertThat(read("/api/v1/cases").getValue("medianSeconds")).isNull();
    var closing = new JsonObject().put("version", 1).put("reason", "It was a joke.");
    assertThat(send(matter + "/close", closing).status()).isEqualTo(204);
    assertThat(read("/api/v1/cases").getLong("medianSeconds")).isNotNegative();
  }

  @Test
  void twoOfficersLearnTogetherWhoJudged() {
    send(matter + "/actions", versioned().put("kind", "hide"));
    Caller first = somebody("first", Role.MEMBER, Role.OFFICER).caller();
    Caller second = somebody("second", Role.MEMBER, Role.OFFICER).caller();
    assertThat(numbers("byline", read(matter + "/names"))).isEmpty();
    JsonObject names = SERVED.getAs(first, matter + "/names").json();
    JsonObject asking = new JsonObject().put("byline", numbers("byline", names).getFirst());
    asking.put("sentence", "Members complain.");
    Caller reading = first.limitedTo(Set.of(Scope.READ, Scope.WRITE), Optional.empty());
    assertThat(post(reading, "/api/v1/openings", asking.encode()).status()).isEqualTo(404);
    long wish = post(first, "/api/v1/openings", asking.encode()).json().getLong("id");
    assertThat(numbers(SERVED.getAs(second, "/api/v1/openings").json())).contains(wish);
    String agreement = "/api/v1/openings/" + wish + "/agreement";
    assertThat(post(first, agreement, "").status()).isEqualTo(404);
    Reply opened = post(second, agreement, "");
    assertThat(opened.json().getString("handle")).isEqualTo("moderator-" + slug);
    assertThat(opened.header("cache-control")).isEqualTo("no-store");
  }

  private static Reply post(Caller caller, String path, String json) {
    return SERVED.sendAs(caller, HttpMethod.POST, path, json);
  }
}
