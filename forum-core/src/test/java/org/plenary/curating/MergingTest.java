package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** Two discussions become one, and are parted. */
class MergingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenBranches branches =
      new GivenBranches(DATABASE, "merged-" + NUMBER.incrementAndGet());
  private final GivenCuration given = branches.curation;
  private final Caller ana = branches.ana;
  private final Caller ben = branches.ben;
  private final Caller moderator = branches.moderator;
  private final Written opened = branches.opened;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Future<ActionId> merge(Written one, Written into) {
    return branches.merge(moderator, one.discussion(), into.discussion());
  }

  @Test
  void twoBecomeOneAndTheOldAddressLeadsOn() {
    Written other = given.talk.open(ben, "Keys again");
    given.talk.answer(ana, other, "Indeed.");
    merge(other, opened).await();
    assertThat(branches.tree(opened.discussion()))
        .containsExactly(
            "1 - Who keeps the keys?",
            "2 1 We do.",
            "3 1 And who pays?",
            "4 3 They do.",
            "5 - Keys again",
            "6 5 Indeed.");
    assertThat(branches.discussion(other.discussion()).mergedInto()).contains(opened.discussion());
    assertThat(branches.discussion(opened.discussion()).postCount()).isEqualTo(6);
    assertThat(
            Refusals.of(
                given.restructuring.split(
                    moderator, other.discussion(), other.id(), "Again", branches.reason)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void whatWasMergedIsPartedWithWhatWasAnsweredSince() {
    List<String> before = branches.tree(opened.discussion());
    Written other = given.talk.open(ben, "Keys again");
    Written indeed = given.talk.answer(ana, other, "Indeed.");
    ActionId action = merge(other, opened).await();
    given.talk.answer(ben, opened.discussion(), indeed, "I said so.");
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(branches.tree(opened.discussion())).isEqualTo(before);
    assertThat(branches.tree(other.discussion()))
        .containsExactly("1 - Keys again", "2 1 Indeed.", "3 2 I said so.");
    assertThat(branches.discussion(other.discussion()))
        .returns(Optional.empty(), Discussion::mergedInto)
        .returns(3, Discussion::postCount);
  }

  @Test
  void whatWasWrittenForFewIsNotMergedIntoWhatManyWillReadAgain() {
    given.read(Audience.CHAPTER);
    Written among = given.talk.open(ben, "Among us");
    Written also = given.talk.open(ana, "Also among us");
    assertThat(Refusals.of(merge(among, opened))).isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(merge(opened, among))).isInstanceOf(Problem.Invalid.class);
    merge(among, also).await();
    given.read(Audience.PUBLIC);
    assertThat(given.found(Caller.ANONYMOUS, opened.discussion())).isTrue();
    assertThat(given.found(Caller.ANONYMOUS, also.discussion())).isFalse();
  }

  @Test
  void itIsMergedWithAnotherOfItsForumAlone() {
    var elsewhere = new GivenCuration(DATABASE, "merged-next-" + NUMBER.incrementAndGet());
    Written other = elsewhere.talk.open(elsewhere.talk.member("eve"), "Elsewhere");
    assertThat(Refusals.of(merge(opened, other))).isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(merge(opened, opened))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void nobodyWaitsForWhoMayNotCurate() {
    Written other = given.talk.open(ana, "Keys again");
    var move = new Curation.Move("inner");
    List<String> statements =
        DATABASE.statementsDuring(
            () -> {
              assertThat(Refusals.of(branches.merge(ben, other.discussion(), opened.discussion())))
                  .isInstanceOf(Problem.NotAllowed.class);
              assertThat(
                      Refusals.of(
                          given.curating.curate(ben, opened.discussion(), move, branches.reason)))
                  .isInstanceOf(Problem.NotAllowed.class);
            });
    assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("for no key update"));
  }
}
