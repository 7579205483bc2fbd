package org.plenary.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;

/** Officers say who an author was, and what comes of it. */
class ConfirmingAuthorsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());

  private final GivenClaims claims = new GivenClaims(DATABASE);
  private final AuthorshipService service = claims.service;
  private final MemberService members = claims.members;
  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final String ana = claims.ana;
  private final Caller officer = claims.officer;
  private final GivenMember claimant = claims.claimant;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private int postsOf(String handle) {
    return posts
        .listPostsBy(Caller.ANONYMOUS, handle, PageRequest.first(50))
        .await()
        .items()
        .size();
  }

  @Test
  void whatAnAuthorWroteIsTheMembersOnceAnOfficerConfirms() {
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    assertThat(claim.author().handle()).contains(ana);
    assertThat(claim.message()).isEqualTo("I was on that list");
    assertThat(postsOf(claimant.handle())).isZero();
    claims.answer(officer, claim, true, "").await();
    assertThat(postsOf(claimant.handle())).isEqualTo(2);
    assertThat(members.getSuccessor(Caller.ANONYMOUS, ana).await()).isEqualTo(claimant.handle());
    assertThat(Refusals.of(members.getProfile(Caller.ANONYMOUS, ana)))
        .isEqualTo(new Problem.NotFound());
    assertThat(service.listClaims(claimant.id()).await().getFirst().accepted()).contains(true);
    assertThat(claims.events())
        .containsExactly("author.asked", "author.confirmed", "author.changed", "author.changed");
  }

  @Test
  void whatIsFoundByTheAuthorIsLookedAtAgain() {
    DATABASE.pool().query("delete from job").execute().await();
    claims.ask(claimant);
    claims.answer(officer, claims.open(officer).getFirst(), true, "").await();
    var jobs = DATABASE.pool().query("select count(*) as n from job").execute().await();
    assertThat(jobs.iterator().next().getLong("n")).isEqualTo(2);
  }

  @Test
  void anotherAuthorOfTheSameNameIsJoinedToo() {
    String other = "ana-2-" + claims.slug;
    claims.debate.post(other, 0, "From another address");
    DATABASE
        .pool()
        .query(
            "update byline set kind = 'imported', name = 'Ana' where name like '%%ana%%%s'"
                .formatted(claims.slug))
        .execute()
        .await();
    for (String handle : List.of(ana, other)) {
      service.ask(claimant.caller(), handle, "").await();
      claims.answer(officer, claims.open(officer).getFirst(), true, "").await();
    }
    assertThat(postsOf(claimant.handle())).isEqualTo(3);
    assertThat(members.getSuccessor(Caller.ANONYMOUS, other).await()).isEqualTo(claimant.handle());
  }

  @Test
  void readersOfTheThreadSeeThatItChanged() {
    var discussions = new DiscussionService(DATABASE.pool());
    DiscussionEdition before = discussions.getEdition(Caller.ANONYMOUS, claims.debate.id()).await();
    claims.ask(claimant);
    claims.answer(officer, claims.open(officer).getFirst(), true, "").await();
    assertThat(discussions.getEdition(Caller.ANONYMOUS, claims.debate.id()).await().version())
        .isGreaterThan(before.version());
  }

  @Test
  void whoElseAskedIsToldAndSoAreTheOtherChapters() {
    String elsewhere = claims.slug + "-elsewhere";
    ChapterId other = GIVEN.chapter(elsewhere, "en");
    GIVEN
        .discussion(GIVEN.forum(other, "list", Audience.PUBLIC), "Other debate")
        .post(ana, 0, "Here too");
    GivenMember second = claims.member("second");
    claims.ask(claimant);
    claims.ask(second);
    claims.answer(officer, claims.open(officer).getFirst(), true, "").await();
    assertThat(service.listClaims(second.id()).await().getFirst().reason())
        .contains("This author was confirmed to be somebody else.");
    for (ChapterId there : List.of(claims.chapter, other)) {
      assertThat(claimants(there, "author.confirmed")).containsExactly(claimant.id().value());
      assertThat(claimants(there, "author.refused")).containsExactly(second.id().value());
    }
  }

  private List<Long> claimants(ChapterId there, String kind) {
    return DATABASE
        .pool()
        .preparedQuery(
            "select (detail->>'claimant')::bigint from event where chapter_id = $1 and kind = $2")
        .execute(Tuple.of(there.value(), kind))
        .await()
        .stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  @Test
  void aNoHasAReasonAndChangesNothing() {
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    assertThat(Refusals.of(claims.answer(officer, claim, false, " ")))
        .isInstanceOf(Problem.Invalid.class);
    claims.answer(officer, claim, false, "That was my aunt").await();
    OwnClaim own = service.listClaims(claimant.id()).await().getFirst();
    assertThat(own.accepted()).contains(false);
    assertThat(own.reason()).contains("That was my aunt");
    assertThat(postsOf(ana)).isEqualTo(2);
    assertThat(Refusals.of(claims.answer(officer, claim, true, "")))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void ofTwoClaimantsConfirmedAtOnceOneIsTheAuthor() {
    GivenMember other = claims.member("other");
    claims.ask(claimant);
    claims.ask(other);
    List<Future<Void>> both =
        claims.open(officer).stream()
            .map(claim -> claims.answer(officer, claim, true, ""))
            .toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
    assertThat(List.of(postsOf(claimant.handle()), postsOf(other.handle())))
        .containsExactlyInAnyOrder(2, 0);
    assertThat(claims.open(officer)).isEmpty();
  }

  @Test
  void ofTwoOfficersAtOnceOneAnswers() {
    Caller second = claims.member("second-officer", Role.OFFICER).caller();
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    List<Future<Void>> both =
        List.of(claims.answer(officer, claim, true, ""), claims.answer(second, claim, false, "No"));
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
    assertThat(service.listClaims(claimant.id()).await().getFirst().accepted())
        .contains(both.getFirst().succeeded());
    assertThat(postsOf(claimant.handle())).isEqualTo(both.getFirst().succeeded() ? 2 : 0);
  }

  @Test
  void whoAsksIsNotWhoConfirms() {
    GivenMember both = claims.member("both", Role.OFFICER);
    claims.ask(both);
    assertThat(claims.open(both.caller())).isEmpty();
    OpenClaim claim = claims.open(officer).getFirst();
    assertThat(Refusals.of(claims.answer(both.caller(), claim, true, "")))
        .isEqualTo(new Problem.NotFound());
    claims.answer(officer, claim, true, "").await();
    assertThat(postsOf(both.handle())).isEqualTo(2);
  }

  @Test
  void onlyWhereTheAuthorWroteCanAnybodyConfirm() {
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    String elsewhere = claims.slug + "-elsewhere";
    GIVEN.chapter(elsewhere, "en");
    Caller stranger =
        GivenMember.claimed(DATABASE.pool(), "x-" + elsewhere, elsewhere, Role.OFFICER).caller();
    assertThat(service.listClaims(stranger, claims.chapters.getChapter(elsewhere).await()).await())
        .isEmpty();
    assertThat(
            Refusals.of(
                service.answer(stranger, elsewhere, new ClaimVerdict(claim.id(), true, ""))))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(claims.answer(stranger, claim, true, "")))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void whatStandsInARemovedDebateAloneIsNothingToConfirmBy() {
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    GIVEN.state(claims.debate.id().value(), "removed");
    assertThat(claims.open(officer)).isEmpty();
    assertThat(Refusals.of(claims.answer(officer, claim, true, "")))
        .isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheDoorDoesNotExist(Role role) {
    claims.ask(claimant);
    OpenClaim claim = claims.open(officer).getFirst();
    Caller other = claims.member("other", role).caller();
    assertThat(Refusals.of(claims.list(other))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(claims.answer(other, claim, true, "")))
        .isEqualTo(new Problem.NotFound());
  }
}
