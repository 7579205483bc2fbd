package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

/** Who reads a case, and what it shows. */
class CaseServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenDesk DESK = new GivenDesk(DATABASE);

  private final GivenPost given = new GivenPost(DATABASE, DESK);
  private final String slug = given.slug();
  private final Citation rule = given.rule();
  private final GivenMember author = given.author();
  private final GivenMember reporter = given.reporter();
  private final GivenMember moderator = given.moderator();
  private final GivenDiscussion debate = given.debate();
  private final PostId post = given.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aCaseIsForTheTeamOfItsChapterAlone() {
    CaseId id = given.reported(post).id();
    GivenMember elsewhere =
        GivenMember.claimed(
            DATABASE.pool(), "elsewhere-" + slug, slugOfAnother(), Role.MEMBER, Role.MODERATOR);
    Caller program =
        moderator.caller().limitedTo(Set.of(Scope.READ, Scope.WRITE), Optional.empty());
    List.of(author.caller(), reporter.caller(), Caller.ANONYMOUS, elsewhere.caller(), program)
        .forEach(
            caller ->
                assertThat(Refusals.of(DESK.cases().getCase(caller, id)))
                    .isEqualTo(new Problem.NotFound()));
    assertThat(DESK.queue(elsewhere)).isEmpty();
    assertThat(DESK.queue(given.member("officer", Role.OFFICER))).hasSize(1);
  }

  private String slugOfAnother() {
    new Given(DATABASE.pool()).chapter(slug + "-other", "en");
    return slug + "-other";
  }

  @Test
  void theTeamReadsNothingOfItsOwnCases() {
    PostId own = debate.post(moderator.handle(), 1, "Calm down.");
    PostId veiled = debate.post(author.handle(), 1, "I moderate here.");
    DESK.veil(moderator, new ForumAddress(slug, "debates"), veiled);
    DESK.report(reporter.caller(), own, rule);
    DESK.report(reporter.caller(), veiled, rule);
    assertThat(DESK.queue(moderator)).isEmpty();
    List<CaseLine> all = DESK.queue(given.member("officer", Role.OFFICER));
    assertThat(all).hasSize(2);
    all.forEach(
        line ->
            assertThat(Refusals.of(DESK.cases().getCase(moderator.caller(), line.id())))
                .isEqualTo(new Problem.NotFound()));
  }

  @Test
  void whoHasAPartReadsAndDoesNotJudge() {
    DESK.report(moderator.caller(), post, rule);
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.mayJudge()).isFalse();
    assertThat(Refusals.of(DESK.casework().take(moderator.caller(), line.id(), line.version())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            Refusals.of(
                DESK.casework()
                    .closeWithoutAction(moderator.caller(), line.id(), line.version(), "No.")))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            Refusals.of(DESK.casework().write(moderator.caller(), line.id(), "Explain yourself.")))
        .isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void whoIsAnsweredUnderAPseudonymDoesNotJudgeTheAnswerNorItsFile() {
    DESK.veil(moderator, new ForumAddress(slug, "debates"), post);
    PostId answer = debate.post(reporter.handle(), 1, "So are you.");
    hang(answer);
    DESK.report(author.caller(), answer, rule);
    var file = GivenDesk.of(new Reported.File(answer, 0), rule);
    DESK.reports().report(author.caller(), file, "").await();
    assertThat(DESK.queue(moderator)).hasSize(2).noneMatch(CaseLine::mayJudge);
    assertThat(DESK.queue(given.member("second", Role.MEMBER, Role.MODERATOR)))
        .allMatch(CaseLine::mayJudge);
  }

  private static void hang(PostId post) {
    DATABASE
        .pool()
        .query(
            """
            insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256, stored)
            select chapter_id, id, 0, 'fool.png', 'image/png', 1, sha256('x'), true
            from post where id = %d
            """
                .formatted(post.value()))
        .execute()
        .await();
  }

  @Test
  void aCaseShowsWhatHelpsToJudgeIt() {
    PostId other = debate.post(author.handle(), 1, "So are you.");
    PostId strange = debate.post(reporter.handle(), 1, "Fools.");
    CaseLine line = given.reported(post);
    CaseLine same = given.reported(other);
    DESK.report(author.caller(), strange, rule);
    DESK.report(author.caller(), debate.post(moderator.handle(), 1, "Me too."), rule);
    DESK.casework().note(moderator.caller(), line.id(), "Seen *before*.").await();
    CaseView view = given.view(line);
    assertThat(view.record()).contains(new PersonRecord(2, 0, 0, 0));
    assertThat(view.rules()).containsExactly(new ReportedRule(rule, 1));
    assertThat(view.similar())
        .extracting(SimilarCase::why)
        .containsExactly(Similarity.SAME_PERSON, Similarity.SAME_RULE);
    assertThat(view.similar().getFirst().id()).isEqualTo(same.id());
    assertThat(view.reports().getFirst().reporter().orElseThrow().handle())
        .contains(reporter.handle());
    assertThat(view.reports().getFirst().sentence()).isEqualTo("It is an insult.");
    assertThat(view.entries()).extracting(CaseEntry::by).containsExactly(Optional.of("A"));
    assertThat(view.entries().getFirst().html()).contains("<em>before</em>");
    assertThat(
            DESK.cases()
                .listReports(moderator.caller(), line.id(), PageRequest.first(1))
                .await()
                .items())
        .hasSize(1);
  }
}
