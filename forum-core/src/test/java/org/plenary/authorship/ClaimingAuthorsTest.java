package org.plenary.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

/** Whom members say to have been, until somebody answers. */
class ClaimingAuthorsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());

  private final GivenClaims claims = new GivenClaims(DATABASE);
  private final AuthorshipService service = claims.service;
  private final GivenMember claimant = claims.claimant;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nobodyClaimsWhoSignedInNorWhomTheyMayNotRead() {
    assertThat(Refusals.of(service.ask(claimant.caller(), claims.member("present").handle(), "")))
        .isInstanceOf(Problem.Conflict.class);
    String hidden = "hidden-" + claims.slug;
    GIVEN
        .discussion(GIVEN.forum(claims.chapter, "closed", Audience.OFFICERS), "Closed")
        .post(hidden, 0, "Secret");
    assertThat(Refusals.of(service.ask(claimant.caller(), hidden, "")))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.ask(claimant.caller(), "absent-" + claims.slug, "")))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.ask(claimant.caller(), claims.ana, "x".repeat(1_001))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void nobodyClaimsAnInventedAuthor() {
    String invented = "invented-" + claims.slug;
    claims.debate.post(invented, 1, "As if it had been said here");
    assertThat(claims.members.getProfile(claimant.caller(), invented).await().imported()).isFalse();
    assertThat(Refusals.of(service.ask(claimant.caller(), invented, "")))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void aTokenForOneChapterClaimsNobody() {
    Caller confined =
        claimant.caller().limitedTo(Set.of(Scope.values()), Optional.of(claims.chapter));
    assertThat(Refusals.of(service.ask(confined, claims.ana, "")))
        .isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void onlySoManyWait() {
    for (int n = 0; n <= AuthorshipService.MOST_OPEN; n++) {
      claims.debate.post("author-" + n + "-" + claims.slug, 0, "Words");
      GIVEN.imported("author-" + n + "-" + claims.slug);
    }
    for (int n = 0; n < AuthorshipService.MOST_OPEN; n++) {
      service.ask(claimant.caller(), "author-" + n + "-" + claims.slug, "").await();
    }
    String more = "author-" + AuthorshipService.MOST_OPEN + "-" + claims.slug;
    assertThat(Refusals.of(service.ask(claimant.caller(), more, "")))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void whatNobodyAnsweredIsTakenBack() {
    claims.ask(claimant);
    assertThat(Refusals.of(service.ask(claimant.caller(), claims.ana, "")))
        .isInstanceOf(Problem.Conflict.class);
    service.withdraw(claimant.id(), claims.ana).await();
    assertThat(claims.open(claims.officer)).isEmpty();
    assertThat(Refusals.of(service.withdraw(claimant.id(), claims.ana)))
        .isEqualTo(new Problem.NotFound());
    assertThat(claims.events()).containsExactly("author.asked", "author.withdrawn");
  }
}
