package org.plenary.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;

class AuthorshipServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final MemberService members = new MemberService(DATABASE.pool());
  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final AuthorshipService service =
      new AuthorshipService(DATABASE.pool(), chapters, members);

  private final String slug = "archive-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final String ana = "ana-" + slug;
  private final GivenDiscussion debate =
      GIVEN.discussion(GIVEN.forum(chapter, "list", Audience.PUBLIC), "Old debate");
  private final Caller officer = member("officer", Role.OFFICER).caller();
  private final GivenMember claimant = member("claimant");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void write() {
    debate.post(ana, 0, "In the old days");
    debate.post(ana, 1, "And later");
    GIVEN.imported(ana);
  }

  private GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, roles);
  }

  private void ask(GivenMember who) {
    service.ask(who.caller(), ana, "I was on that list").await();
  }

  private List<OpenClaim> open(Caller caller) {
    return service.listClaims(caller, chapters.getChapter(slug).await()).await();
  }

  private Future<Void> answer(Caller caller, OpenClaim claim, boolean accepted, String reason) {
    return service.answer(caller, slug, new ClaimVerdict(claim.id(), accepted, reason));
  }

  private int postsOf(String handle) {
    return posts
        .listPostsBy(Caller.ANONYMOUS, handle, PageRequest.first(50))
        .await()
        .items()
        .size();
  }

  private List<String> events(String like) {
    return DATABASE
        .pool()
        .query(
            "select kind from event where chapter_id = %d and kind like '%s' order by id"
                .formatted(chapter.value(), like))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  @Test
  void whatAnAuthorWroteIsTheMembersOnceAnOfficerConfirms() {
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    assertThat(claim.author().handle()).contains(ana);
    assertThat(claim.message()).isEqualTo("I was on that list");
    assertThat(postsOf(claimant.handle())).isZero();
    answer(officer, claim, true, "").await();
    assertThat(postsOf(claimant.handle())).isEqualTo(2);
    assertThat(members.getSuccessor(Caller.ANONYMOUS, ana).await()).isEqualTo(claimant.handle());
    assertThat(Refusals.of(members.getProfile(Caller.ANONYMOUS, ana)))
        .isEqualTo(new Problem.NotFound());
    assertThat(service.listClaims(claimant.id()).await().getFirst().accepted()).contains(true);
    assertThat(events("author%"))
        .containsExactly("author.asked", "author.confirmed", "author.changed", "author.changed");
  }

  @Test
  void whatIsFoundByTheAuthorIsLookedAtAgain() {
    DATABASE.pool().query("delete from job").execute().await();
    ask(claimant);
    answer(officer, open(officer).getFirst(), true, "").await();
    var jobs = DATABASE.pool().query("select count(*) as n from job").execute().await();
    assertThat(jobs.iterator().next().getLong("n")).isEqualTo(2);
  }

  @Test
  void anotherAuthorOfTheSameNameIsJoinedToo() {
    String other = "ana-2-" + slug;
    debate.post(other, 0, "From another address");
    DATABASE
        .pool()
        .query(
            "update byline set kind = 'imported', name = 'Ana' where name like '%%ana%%%s'"
                .formatted(slug))
        .execute()
        .await();
    for (String handle : List.of(ana, other)) {
      service.ask(claimant.caller(), handle, "").await();
      answer(officer, open(officer).getFirst(), true, "").await();
    }
    assertThat(postsOf(claimant.handle())).isEqualTo(3);
    assertThat(members.getSuccessor(Caller.ANONYMOUS, other).await()).isEqualTo(claimant.handle());
  }

  @Test
  void aNoHasAReasonAndChangesNothing() {
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    assertThat(Refusals.of(answer(officer, claim, false, " "))).isInstanceOf(Problem.Invalid.class);
    answer(officer, claim, false, "That was my aunt").await();
    OwnClaim own = service.listClaims(claimant.id()).await().getFirst();
    assertThat(own.accepted()).contains(false);
    assertThat(own.reason()).contains("That was my aunt");
    assertThat(postsOf(ana)).isEqualTo(2);
    assertThat(Refusals.of(answer(officer, claim, true, ""))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void whoAsksIsNotWhoConfirms() {
    GivenMember both = member("both", Role.OFFICER);
    ask(both);
    assertThat(open(both.caller())).isEmpty();
    OpenClaim claim = open(officer).getFirst();
    assertThat(Refusals.of(answer(both.caller(), claim, true, "")))
        .isEqualTo(new Problem.NotFound());
    answer(officer, claim, true, "").await();
    assertThat(postsOf(both.handle())).isEqualTo(2);
  }

  @Test
  void onlyWhereTheAuthorWroteCanAnybodyConfirm() {
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    String elsewhere = slug + "-elsewhere";
    GIVEN.chapter(elsewhere, "en");
    Caller stranger =
        GivenMember.claimed(DATABASE.pool(), "x-" + elsewhere, elsewhere, Role.OFFICER).caller();
    assertThat(service.listClaims(stranger, chapters.getChapter(elsewhere).await()).await())
        .isEmpty();
    assertThat(
            Refusals.of(
                service.answer(stranger, elsewhere, new ClaimVerdict(claim.id(), true, ""))))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(answer(stranger, claim, true, ""))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void ofTwoClaimantsConfirmedAtOnceOneIsTheAuthor() {
    GivenMember other = member("other");
    ask(claimant);
    ask(other);
    List<Future<Void>> both =
        open(officer).stream().map(claim -> answer(officer, claim, true, "")).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
    assertThat(List.of(postsOf(claimant.handle()), postsOf(other.handle())))
        .containsExactlyInAnyOrder(2, 0);
    assertThat(open(officer)).isEmpty();
  }

  @Test
  void whoElseAskedIsToldAndSoAreTheOtherChapters() {
    String elsewhere = slug + "-elsewhere";
    ChapterId other = GIVEN.chapter(elsewhere, "en");
    GIVEN
        .discussion(GIVEN.forum(other, "list", Audience.PUBLIC), "Other debate")
        .post(ana, 0, "Here too");
    GivenMember second = member("second");
    ask(claimant);
    ask(second);
    answer(officer, open(officer).getFirst(), true, "").await();
    assertThat(service.listClaims(second.id()).await().getFirst().reason())
        .contains("This author was confirmed to be somebody else.");
    for (ChapterId there : List.of(chapter, other)) {
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
  void ofTwoOfficersAtOnceOneAnswers() {
    Caller second = member("second-officer", Role.OFFICER).caller();
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    List<Future<Void>> both =
        List.of(answer(officer, claim, true, ""), answer(second, claim, false, "No"));
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
    assertThat(service.listClaims(claimant.id()).await().getFirst().accepted())
        .contains(both.getFirst().succeeded());
    assertThat(postsOf(claimant.handle())).isEqualTo(both.getFirst().succeeded() ? 2 : 0);
  }

  @Test
  void readersOfTheThreadSeeThatItChanged() {
    var discussions = new DiscussionService(DATABASE.pool());
    DiscussionEdition before = discussions.getEdition(Caller.ANONYMOUS, debate.id()).await();
    ask(claimant);
    answer(officer, open(officer).getFirst(), true, "").await();
    assertThat(discussions.getEdition(Caller.ANONYMOUS, debate.id()).await().version())
        .isGreaterThan(before.version());
  }

  @Test
  void whatStandsInARemovedDebateAloneIsNothingToConfirmBy() {
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    GIVEN.state(debate.id().value(), "removed");
    assertThat(open(officer)).isEmpty();
    assertThat(Refusals.of(answer(officer, claim, true, ""))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void whatNobodyAnsweredIsTakenBack() {
    ask(claimant);
    assertThat(Refusals.of(service.ask(claimant.caller(), ana, "")))
        .isInstanceOf(Problem.Conflict.class);
    service.withdraw(claimant.id(), ana).await();
    assertThat(open(officer)).isEmpty();
    assertThat(Refusals.of(service.withdraw(claimant.id(), ana))).isEqualTo(new Problem.NotFound());
    assertThat(events("author%")).containsExactly("author.asked", "author.withdrawn");
  }

  @Test
  void onlySoManyWait() {
    for (int n = 0; n <= AuthorshipService.MOST_OPEN; n++) {
      debate.post("author-" + n + "-" + slug, 0, "Words");
      GIVEN.imported("author-" + n + "-" + slug);
    }
    for (int n = 0; n < AuthorshipService.MOST_OPEN; n++) {
      service.ask(claimant.caller(), "author-" + n + "-" + slug, "").await();
    }
    String more = "author-" + AuthorshipService.MOST_OPEN + "-" + slug;
    assertThat(Refusals.of(service.ask(claimant.caller(), more, "")))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void nobodyClaimsWhoSignedInNorWhomTheyMayNotRead() {
    assertThat(Refusals.of(service.ask(claimant.caller(), member("present").handle(), "")))
        .isInstanceOf(Problem.Conflict.class);
    String hidden = "hidden-" + slug;
    GIVEN
        .discussion(GIVEN.forum(chapter, "closed", Audience.OFFICERS), "Closed")
        .post(hidden, 0, "Secret");
    assertThat(Refusals.of(service.ask(claimant.caller(), hidden, "")))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.ask(claimant.caller(), "absent-" + slug, "")))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.ask(claimant.caller(), ana, "x".repeat(1_001))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void nobodyClaimsAnInventedAuthor() {
    String invented = "invented-" + slug;
    debate.post(invented, 1, "As if it had been said here");
    assertThat(members.getProfile(claimant.caller(), invented).await().imported()).isFalse();
    assertThat(Refusals.of(service.ask(claimant.caller(), invented, "")))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void aTokenForOneChapterClaimsNobody() {
    Caller confined = claimant.caller().limitedTo(Set.of(Scope.values()), Optional.of(chapter));
    assertThat(Refusals.of(service.ask(confined, ana, ""))).isInstanceOf(Problem.NotAllowed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheDoorDoesNotExist(Role role) {
    ask(claimant);
    OpenClaim claim = open(officer).getFirst();
    Caller other = member("other", role).caller();
    assertThat(Refusals.of(service.listClaims(other, chapters.getChapter(slug).await())))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(answer(other, claim, true, ""))).isEqualTo(new Problem.NotFound());
  }
}
