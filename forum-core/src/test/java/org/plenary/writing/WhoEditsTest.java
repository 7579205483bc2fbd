package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.CodePlace;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

/** Who changes words or takes them back, and when nobody does. */
class WhoEditsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final EditingService editing = debate.editing();
  private final String slug = debate.slug();
  private final ChapterId chapter = debate.chapter();
  private final GivenForum forum = debate.forum();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nobodyChangesAnothersWords() {
    for (Role role : List.of(Role.MEMBER, Role.MODERATOR, Role.OFFICER)) {
      Caller other = debate.member("other-" + role.sqlName(), role);
      assertThat(Refusals.of(debate.edit(other, first, 1, "Mine", "Why not")))
          .isInstanceOf(Problem.NotAllowed.class);
      assertThat(Refusals.of(editing.withdraw(other, first.id())))
          .isInstanceOf(Problem.NotAllowed.class);
    }
    assertThat(Refusals.of(debate.edit(Caller.ANONYMOUS, first, 1, "Mine", "")))
        .isEqualTo(new Problem.NotSignedIn());
    assertThat(debate.post(first).revision()).isEqualTo(1);
  }

  @Test
  void aLockedDiscussionIsNotChanged() {
    debate.lock();
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Late", "Late")))
        .isEqualTo(new Problem.Obstructed(Obstacle.DISCUSSION_LOCKED));
  }

  @Test
  void aTokenForAnotherChapterTakesNothingBack() {
    ChapterId elsewhere = debate.given().chapter(slug + "-elsewhere", "en");
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(elsewhere));
    assertThat(Refusals.of(editing.withdraw(confined, first.id())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(debate.post(first).revision()).isEqualTo(1);
  }

  @Test
  void whoDoesNotAcceptTheNewestRulesChangesNothingAndTakesBackAll() {
    debate.given().rules(chapter, 1);
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Other words", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.RULES_CHANGED));
    assertThat(debate.post(first).revision()).isEqualTo(1);
    new AcceptanceService(DATABASE.pool()).accept(ana, CodePlace.of(slug), 1).await();
    debate.edit(ana, first, 1, "Other words", "").await();
    debate.given().rules(forum, 1);
    assertThat(Refusals.of(debate.edit(ana, first, 2, "More words", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.RULES_CHANGED));
    editing.withdraw(ana, first.id()).await();
  }
}
