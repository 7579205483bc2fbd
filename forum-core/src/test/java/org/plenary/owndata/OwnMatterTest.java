package org.plenary.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseId;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.summary.NewSummary;
import org.plenary.writing.Written;

/** What the file tells of those who are concerned, who judge, and who ask. */
class OwnMatterTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenModeration MODERATION = new GivenModeration(DATABASE);
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final OwnFile FILE =
      new OwnFile(new OwnDataService(DATABASE.pool(), DESK.faces()));
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk = elsewhere();
  private final Reason reason = MODERATION.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Written post = talk.open(ana, "You fools.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk elsewhere() {
    return new GivenTalk(DATABASE, "matters-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  }

  private static void execute(String sql, Object... values) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  private static long member(Caller caller) {
    return caller.member().orElseThrow().value();
  }

  private CaseId reported() {
    DESK.report(talk.member("reporter"), post.id(), reason.rule());
    return DESK.cases()
        .queue(moderator, CaseFilter.OPEN, PageRequest.first(1))
        .await()
        .page()
        .items()
        .getFirst()
        .id();
  }

  @Test
  void whatWasSaidWithModeratorsIsTheirsAndNotWhatTheTeamNoted() {
    CaseId id = reported();
    DESK.casework().note(moderator, id, "A troll, I think.").await();
    assertThat(FILE.lines(ana, "message")).isEmpty();
    DESK.casework().write(moderator, id, "Please *explain*.").await();
    DESK.conversations().answer(ana, id, "I was *angry*.").await();
    assertThat(FILE.lines(ana, "message"))
        .extracting(said -> said.getString("html"), said -> said.getString("source"))
        .containsExactly(
            tuple("<p dir=\"auto\">Please <em>explain</em>.</p>\n", null),
            tuple(null, "I was *angry*."));
    assertThat(FILE.lines(ana).toString())
        .doesNotContain("troll", talk.handle("reporter"), talk.handle("mod"), "insult");
    assertThat(FILE.lines(moderator, "message")).isEmpty();
  }

  @Test
  void whatBecameOfAnAppealIsTold() {
    ActionId hidden = MODERATION.told(hide());
    assertThat(FILE.lines(ana, "notice"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.getLong("contribution")).isEqualTo(post.id().value());
              assertThat(notice.getJsonObject("rule"))
                  .isEqualTo(
                      new JsonObject()
                          .put("chapter", talk.address().chapter())
                          .put("version", 1)
                          .put("number", 1));
              assertThat(notice.getBoolean("takenBack")).isFalse();
            });
    AppealId appeal = MODERATION.appeals().appeal(ana, hidden, "It was a joke.", "en").await();
    assertThat(FILE.lines(ana, "appeal").getFirst().fieldNames()).doesNotContain("outcome");
    Caller judge = elsewhere().member("judge", Role.MODERATOR);
    var verdict = new Verdict.Reversed("Jokes are allowed.", "en");
    MODERATION.appeals().decide(judge, appeal, verdict).await();
    JsonObject told = FILE.lines(ana, "appeal").getFirst();
    assertThat(told.getString("sentence")).isEqualTo("It was a joke.");
    assertThat(told.getString("outcome")).isEqualTo("reversed");
    assertThat(told.getString("reasons")).isEqualTo("Jokes are allowed.");
    assertThat(told.getString("decidedBy")).contains("-moderator-");
    assertThat(FILE.lines(ana, "notice").getFirst().getBoolean("takenBack")).isTrue();
  }

  @Test
  void whatIsNotToldYetIsNotThere() {
    hide();
    assertThat(FILE.lines(ana, "notice")).isEmpty();
  }

  private ActionId hide() {
    Target target = new Target.Entry(post.id().value());
    return MODERATION.acting().act(moderator, target, Wish.of(ActionKind.HIDE, reason)).await();
  }

  @Test
  void whatWasSummarisedUnderARoleHandleIsOfWhoStandsUnderIt() {
    var wish = new NewSummary("en", "All is said in #1.", 0);
    MODERATION.summarising().summarise(moderator, post.discussion(), wish, reason).await();
    assertThat(FILE.lines(moderator, "summary"))
        .extracting(said -> said.getString("source"))
        .containsExactly("All is said in #1.");
    assertThat(FILE.lines(moderator, "name"))
        .filteredOn(name -> name.getString("of").equals("role"))
        .extracting(name -> name.getString("chapter"))
        .containsExactly(talk.address().chapter());
    execute("delete from membership where member_id = $1", member(moderator));
    assertThat(FILE.lines(moderator, "summary")).hasSize(1);
    assertThat(FILE.lines(ana, "summary")).isEmpty();
  }

  @Test
  void whatTheyAskedForAndHowFarTheyReadIsThere() {
    execute(
        "insert into join_request (chapter_id, member_id, message) values ($1, $2, 'Let me in')",
        elsewhere().forum().chapter().value(),
        member(ana));
    execute(
        """
        with author as (
          insert into member (handle, name) values ($2, 'Ana of old') returning id)
        insert into authorship_claim (author_id, member_id, message) select id, $1, 'It was me' from author
        """,
        member(ana),
        talk.handle("ana-of-old"));
    execute(
        "insert into reading_mark (member_id, chapter_id, discussion_id, read_number)"
            + " values ($1, $2, $3, 7)",
        member(ana),
        talk.forum().chapter().value(),
        post.discussion().value());
    assertThat(FILE.lines(ana, "join-request").getFirst().getString("message"))
        .isEqualTo("Let me in");
    assertThat(FILE.lines(ana, "authorship-claim").getFirst().getString("name"))
        .isEqualTo("Ana of old");
    assertThat(FILE.lines(ana, "reading").getFirst().getInteger("readNumber")).isEqualTo(7);
  }
}
