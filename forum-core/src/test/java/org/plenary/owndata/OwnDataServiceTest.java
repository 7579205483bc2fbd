package org.plenary.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

class OwnDataServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final OwnFile FILE =
      new OwnFile(new OwnDataService(DATABASE.pool(), DESK.faces()));
  private static final ChapterId CHAPTER = GIVEN.chapter("senegal", "fr");
  private static final GivenForum FORUM = GIVEN.forum(CHAPTER, "talk", Audience.CHAPTER);
  private static final GivenMember ANA =
      GivenMember.claimed(DATABASE.pool(), "ana", "senegal", Role.MEMBER);
  private static final GivenDiscussion DEBATE = GIVEN.discussion(FORUM, "Keys");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void execute(String sql, Object... values) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  private static List<JsonObject> lines(Caller caller) {
    return FILE.lines(caller);
  }

  private static List<JsonObject> lines(Caller caller, String kind) {
    return FILE.lines(caller, kind);
  }

  private static List<String> sources(Caller caller) {
    return lines(caller, "revision").stream().map(said -> said.getString("source")).toList();
  }

  @Test
  void whatSomebodyWroteComesWholeAndNothingOfOthers() {
    GivenMember eve = GivenMember.claimed(DATABASE.pool(), "eve", "senegal", Role.MEMBER);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 2 * OwnDataQueries.MOST + 1; i++) {
      written.add("Word " + i);
      DEBATE.post("eve", 0, "Word " + i);
      DEBATE.post("ben", 0, "Of another " + i);
    }
    assertThat(lines(eve.caller(), "post")).hasSize(written.size());
    assertThat(sources(eve.caller())).isEqualTo(written);
    assertThat(lines(eve.caller()).toString()).doesNotContain("Of another");
  }

  @Test
  void whatWasCorrectedAgainAndAgainComesWhole() {
    GivenMember ivo = GivenMember.claimed(DATABASE.pool(), "ivo", "senegal", Role.MEMBER);
    PostId first = DEBATE.post("ivo", 0, "Word 1");
    PostId second = DEBATE.post("ivo", 0, "Said once");
    int most = 2 * OwnDataQueries.MOST + 1;
    execute(
        """
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at)
        select chapter_id, post_id, n, format, 'Word ' || n, html, renderer, language, written_at
        from post_revision, generate_series(2, $2::int) n
        where post_id = $1
        """,
        first.value(),
        most);
    assertThat(sources(ivo.caller()))
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, most).mapToObj(n -> "Word " + n),
                    Stream.of("Said once"))
                .toList());
    assertThat(lines(ivo.caller(), "revision").getLast().getLong("post")).isEqualTo(second.value());
  }

  @Test
  void whoHasSeveralNamesHasAllThatWasSaidUnderThem() {
    GivenMember noa = GivenMember.claimed(DATABASE.pool(), "noa", "senegal", Role.MEMBER);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < OwnDataQueries.MOST + 1; i++) {
      written.add("Mine " + i);
      DEBATE.post("noa", 0, "Mine " + i);
      written.add("As before " + i);
      DEBATE.post("noa-before", 0, "As before " + i);
    }
    execute("update byline set member_id = $1 where name like '%noa-before'", noa.id().value());
    assertThat(sources(noa.caller())).isEqualTo(written);
    assertThat(lines(noa.caller(), "post")).hasSize(written.size());
  }

  @Test
  void whatWasTakenAwayIsTheirsToo() {
    GivenMember una = GivenMember.claimed(DATABASE.pool(), "una", "senegal", Role.MEMBER);
    PostId removed = DEBATE.post("una", 0, "What nobody reads");
    GIVEN.state(removed.value(), "removed");
    assertThat(lines(una.caller(), "post"))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.getString("state")).isEqualTo("removed");
              assertThat(post.getLong("post")).isEqualTo(removed.value());
            });
    assertThat(sources(una.caller())).containsExactly("What nobody reads");
  }

  @Test
  void theTitleOfWhatTheyReadNoMoreIsNotTold() {
    GivenMember ida = GivenMember.claimed(DATABASE.pool(), "ida", "senegal", Role.MEMBER);
    GivenForum narrowed = GIVEN.forum(CHAPTER, "narrowed", Audience.CHAPTER);
    GIVEN.discussion(narrowed, "Doors").post("ida", 0, "Who opens them?");
    execute(
        "update contribution set byline_id = (select id from byline where member_id = $1)"
            + " where id in (select id from discussion where forum_id = $2)",
        ida.id().value(),
        narrowed.id());
    assertThat(lines(ida.caller(), "discussion").getFirst().getString("title")).isEqualTo("Doors");
    GIVEN.access(narrowed.id(), 2, Audience.OFFICERS);
    assertThat(lines(ida.caller(), "discussion").getFirst().getString("title")).isNull();
    assertThat(sources(ida.caller())).containsExactly("Who opens them?");
  }

  @Test
  void whatTheySaidUnderAPseudonymIsToldToThemAlone() {
    GivenForum veiled = GIVEN.forum(CHAPTER, "veiled", Audience.CHAPTER);
    execute("update forum_access set pseudonyms = true where forum_id = $1", veiled.id());
    DESK.pseudonyms().choose(ANA.caller(), new ForumAddress("senegal", "veiled"), "Baobab").await();
    PostId masked = GIVEN.discussion(veiled, "Masks").post("nobody", 0, "From behind it");
    String byline = "(select id from byline where name = 'Baobab')";
    execute("update contribution set byline_id = " + byline + " where id = $1", masked.value());
    assertThat(lines(ANA.caller(), "post"))
        .extracting(post -> post.getString("name"))
        .containsExactly("Baobab");
    assertThat(sources(ANA.caller())).containsExactly("From behind it");
    GivenMember ken = GivenMember.claimed(DATABASE.pool(), "ken", "senegal", Role.MEMBER);
    assertThat(lines(ken.caller()).toString()).doesNotContain("Baobab");
  }

  @Test
  void whatTheyAreAndChoseIsThere() {
    PostId post = DEBATE.post("ben", 0, "Liked");
    long number = post.value();
    long debate = DEBATE.id().value();
    GivenMember lea = GivenMember.claimed(DATABASE.pool(), "lea", "senegal", Role.MEMBER);
    long member = lea.id().value();
    execute(
        "insert into reaction (chapter_id, post_id, member_id, kind) values ($1, $2, $3, 'thanks')",
        CHAPTER.value(),
        number,
        member);
    execute(
        "insert into bookmark (member_id, chapter_id, post_id) values ($1, $2, $3)",
        member,
        CHAPTER.value(),
        number);
    execute(
        "insert into discussion_subscription (member_id, chapter_id, discussion_id, level)"
            + " values ($1, $2, $3, 'all')",
        member,
        CHAPTER.value(),
        debate);
    execute(
        "insert into mute (member_id, byline_id)"
            + " select $1, id from byline where handle = 'ben' or name = 'Member ben' limit 1",
        member);
    List<JsonObject> all = lines(lea.caller());
    assertThat(all.getFirst().getString("kind")).isEqualTo("profile");
    assertThat(all.getFirst().getString("handle")).isEqualTo("lea");
    assertThat(lines(lea.caller(), "membership").getFirst().getString("chapter"))
        .isEqualTo("senegal");
    assertThat(lines(lea.caller(), "reaction").getFirst().getJsonArray("reactions"))
        .isEqualTo(JsonArray.of("thanks"));
    assertThat(lines(lea.caller(), "bookmark").getFirst().getLong("post")).isEqualTo(number);
    assertThat(lines(lea.caller(), "followed-discussion").getFirst().getLong("discussion"))
        .isEqualTo(debate);
    assertThat(lines(lea.caller(), "muted")).hasSize(1);
  }

  @Test
  void whatTheyGetByMailIsThere() {
    GivenMember mia = GivenMember.claimed(DATABASE.pool(), "mia", "senegal", Role.MEMBER);
    PostId post = DEBATE.post("ben", 0, "By mail");
    long member = mia.id().value();
    assertThat(lines(mia.caller(), "mail").getFirst().fieldNames()).containsExactly("kind");
    execute(
        "insert into mail_choice (member_id, kind, way) values ($1, 'mention', 'daily')", member);
    execute("insert into mail_digest (member_id, way, due_at) values ($1, 'daily', now())", member);
    execute(
        "insert into list_reader (member_id, chapter_id, forum_id) values ($1, $2, $3)",
        member,
        CHAPTER.value(),
        FORUM.id());
    execute(
        "insert into letter (member_id, domain, chapter_id, post_id, due_at)"
            + " values ($1, sha256('example.org'), $2, $3, now())",
        member,
        CHAPTER.value(),
        post.value());
    JsonObject mail = lines(mia.caller(), "mail").getFirst();
    assertThat(mail.getJsonObject("choices")).isEqualTo(new JsonObject().put("mention", "daily"));
    assertThat(mail.getJsonObject("digestsDueAt").fieldNames()).containsExactly("daily");
    assertThat(lines(mia.caller(), "mailing-list").getFirst().getString("forum")).isEqualTo("talk");
    assertThat(lines(mia.caller(), "letter").getFirst().getLong("post")).isEqualTo(post.value());
  }

  @Test
  void isForThoseWhoAreKnown() {
    assertThat(Refusals.of(FILE.data().begin(Caller.ANONYMOUS)))
        .isInstanceOf(Problem.NotSignedIn.class);
  }
}
