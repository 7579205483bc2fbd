package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.problem.Problem;
import org.plenary.reading.ReadingService;
import org.plenary.writing.Written;

/** A branch becomes a discussion of its own, and comes home. */
class SplittingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenBranches branches =
      new GivenBranches(DATABASE, "split-" + NUMBER.incrementAndGet());
  private final GivenCuration given = branches.curation;
  private final Caller ana = branches.ana;
  private final Caller ben = branches.ben;
  private final Caller moderator = branches.moderator;
  private final Written opened = branches.opened;
  private final Written first = branches.first;
  private final Written aside = branches.aside;
  private final Written deeper = branches.deeper;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static DiscussionId made(ActionId action) {
    JsonObject detail =
        (JsonObject)
            DATABASE
                .pool()
                .preparedQuery("select detail from moderation_action where id = $1")
                .execute(Tuple.of(action.value()))
                .await()
                .iterator()
                .next()
                .getJson("detail");
    return new DiscussionId(detail.getLong("to"));
  }

  @Test
  void aBranchBecomesADiscussionOfItsOwn() {
    DiscussionId other = made(branches.split(moderator, aside).await());
    assertThat(branches.tree(opened.discussion()))
        .containsExactly("1 - Who keeps the keys?", "2 1 We do.");
    assertThat(branches.tree(other)).containsExactly("1 - And who pays?", "2 1 They do.");
    assertThat(branches.discussion(other))
        .returns("Who pays?", Discussion::title)
        .returns(2, Discussion::postCount);
    assertThat(branches.discussion(opened.discussion()).postCount()).isEqualTo(2);
    assertThat(given.talk.answer(ana, other, deeper, "Do they?").number()).isEqualTo(3);
  }

  @Test
  void whoReadItWhereItStoodHasReadIt() {
    var reading = new ReadingService(DATABASE.pool(), given.talk.pseudonyms());
    reading.read(ben, opened.discussion(), 4).await();
    DiscussionId other = made(branches.split(moderator, aside).await());
    assertThat(reading.getSince(ben, other).await().numbers()).isEmpty();
    given.talk.say(ana, other, "Once more.");
    assertThat(reading.getSince(ben, other).await().numbers()).containsExactly(3);
  }

  @Test
  void whatWasSplitComesHomeWithWhatWasAnsweredSince() {
    List<String> before = branches.tree(opened.discussion());
    ActionId action = branches.split(moderator, aside).await();
    DiscussionId other = made(action);
    given.talk.answer(ana, other, deeper, "Do they?");
    given.talk.answer(ben, opened, "Meanwhile.");
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(branches.tree(opened.discussion()))
        .containsAll(before)
        .contains("6 4 Do they?", "5 1 Meanwhile.")
        .hasSize(6);
    assertThat(branches.discussion(other).mergedInto()).contains(opened.discussion());
    assertThat(branches.discussion(opened.discussion()).postCount()).isEqualTo(6);
  }

  @Test
  void whatWentOnSinceIsNotTakenBack() {
    ActionId action = branches.split(moderator, aside).await();
    branches.merge(moderator, made(action), opened.discussion()).await();
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, action)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void theFirstPostStaysAndUnknownPostsAreNotFound() {
    assertThat(Refusals.of(branches.split(moderator, opened))).isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(branches.split(moderator, given.talk.open(ben, "Elsewhere"))))
        .isInstanceOf(Problem.NotFound.class);
    given.talk.withdraw(ben, first.id());
    assertThat(Refusals.of(branches.split(moderator, first))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void nobodySplitsOffTheirOwnBranchUnderWhicheverName() {
    Caller chief = given.talk.member("chief", Role.MEMBER, Role.MODERATOR);
    given.talk.pseudonyms().choose(chief, given.talk.address(), "Veil of the chief").await();
    Written own = given.talk.answer(chief, opened, "I do.");
    Written veiled = given.talk.whisper(chief, opened, "They do.");
    for (Written branch : List.of(own, veiled)) {
      assertThat(Refusals.of(branches.split(chief, branch))).isInstanceOf(Problem.NotAllowed.class);
    }
    branches.split(moderator, own).await();
  }

  @Test
  void soManyDoNotMoveAtOnce() {
    for (int i = 0; i < 20; i++) {
      given.talk.answer(ben, aside, "Again.");
    }
    assertThat(Refusals.of(branches.split(moderator, aside))).isInstanceOf(Problem.Conflict.class);
    assertThat(branches.discussion(opened.discussion()).postCount()).isEqualTo(24);
  }
}
