package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.problem.Problem;
import org.plenary.reading.ReadingService;
import org.plenary.writing.Written;

class RestructuringServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenCuration given =
      new GivenCuration(DATABASE, "restructured-" + NUMBER.incrementAndGet());
  private final Caller ana = given.talk.member("ana");
  private final Caller ben = given.talk.member("ben");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");
  private final Written first = given.talk.answer(ben, opened, "We do.");
  private final Written aside = given.talk.answer(ana, opened, "And who pays?");
  private final Written deeper = given.talk.answer(ben, aside, "They do.");
  private final Reason reason = given.because("Another subject.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<String> tree(DiscussionId id) {
    return given
        .posts
        .listPosts(ana, id, PostOrder.TREE, PageRequest.first(100), PostDetail.WITH_SOURCE)
        .await()
        .items()
        .stream()
        .map(RestructuringServiceTest::line)
        .toList();
  }

  private static String line(Post post) {
    return "%d %s %s"
        .formatted(
            post.number(),
            post.parentNumber().map(String::valueOf).orElse("-"),
            post.source().orElse(""));
  }

  private Discussion discussion(DiscussionId id) {
    return given.discussions.getDiscussion(ana, id).await();
  }

  private ActionId splitAside() {
    return given
        .restructuring
        .split(moderator, opened.discussion(), aside.id(), "Who pays?", reason)
        .await();
  }

  private DiscussionId split() {
    return made(splitAside());
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
    DiscussionId other = split();
    assertThat(tree(opened.discussion())).containsExactly("1 - Who keeps the keys?", "2 1 We do.");
    assertThat(tree(other)).containsExactly("1 - And who pays?", "2 1 They do.");
    assertThat(discussion(other))
        .returns("Who pays?", Discussion::title)
        .returns(2, Discussion::postCount);
    assertThat(discussion(opened.discussion()).postCount()).isEqualTo(2);
    assertThat(given.talk.answer(ana, other, deeper, "Do they?").number()).isEqualTo(3);
  }

  @Test
  void whoReadItWhereItStoodHasReadIt() {
    var reading = new ReadingService(DATABASE.pool(), given.talk.pseudonyms());
    reading.read(ben, opened.discussion(), 4).await();
    DiscussionId other = split();
    assertThat(reading.getSince(ben, other).await().numbers()).isEmpty();
    given.talk.say(ana, other, "Once more.");
    assertThat(reading.getSince(ben, other).await().numbers()).containsExactly(3);
  }

  @Test
  void twoBecomeOneAndTheOldAddressLeadsOn() {
    Written other = given.talk.open(ben, "Keys again");
    given.talk.answer(ana, other, "Indeed.");
    given.restructuring.merge(moderator, other.discussion(), opened.discussion(), reason).await();
    assertThat(tree(opened.discussion()))
        .containsExactly(
            "1 - Who keeps the keys?",
            "2 1 We do.",
            "3 1 And who pays?",
            "4 3 They do.",
            "5 - Keys again",
            "6 5 Indeed.");
    assertThat(discussion(other.discussion()).mergedInto()).contains(opened.discussion());
    assertThat(discussion(opened.discussion()).postCount()).isEqualTo(6);
    assertThat(
            Refusals.of(
                given.restructuring.split(
                    moderator, other.discussion(), other.id(), "Again", reason)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void whatWasSplitComesHomeWithWhatWasAnsweredSince() {
    List<String> before = tree(opened.discussion());
    ActionId action = splitAside();
    DiscussionId other = made(action);
    given.talk.answer(ana, other, deeper, "Do they?");
    given.talk.answer(ben, opened, "Meanwhile.");
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(tree(opened.discussion()))
        .containsAll(before)
        .contains("6 4 Do they?", "5 1 Meanwhile.")
        .hasSize(6);
    assertThat(discussion(other).mergedInto()).contains(opened.discussion());
    assertThat(discussion(opened.discussion()).postCount()).isEqualTo(6);
  }

  @Test
  void whatWasMergedIsPartedWithWhatWasAnsweredSince() {
    List<String> before = tree(opened.discussion());
    Written other = given.talk.open(ben, "Keys again");
    Written indeed = given.talk.answer(ana, other, "Indeed.");
    ActionId action =
        given
            .restructuring
            .merge(moderator, other.discussion(), opened.discussion(), reason)
            .await();
    given.talk.answer(ben, opened.discussion(), indeed, "I said so.");
    given.moderation.undoing().undo(moderator, action).await();
    assertThat(tree(opened.discussion())).isEqualTo(before);
    assertThat(tree(other.discussion()))
        .containsExactly("1 - Keys again", "2 1 Indeed.", "3 2 I said so.");
    assertThat(discussion(other.discussion()))
        .returns(Optional.empty(), Discussion::mergedInto)
        .returns(3, Discussion::postCount);
  }

  @Test
  void whatWentOnSinceIsNotTakenBack() {
    ActionId action = splitAside();
    given.restructuring.merge(moderator, made(action), opened.discussion(), reason).await();
    assertThat(Refusals.of(given.moderation.undoing().undo(moderator, action)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void theFirstPostStaysAndUnknownPostsAreNotFound() {
    assertThat(Refusals.of(splitOff(opened.id()))).isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(splitOff(given.talk.open(ben, "Elsewhere").id())))
        .isInstanceOf(Problem.NotFound.class);
    given.talk.withdraw(ben, first.id());
    assertThat(Refusals.of(splitOff(first.id()))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void nobodySplitsOffTheirOwnBranchUnderWhicheverName() {
    Caller chief = given.talk.member("chief", Role.MEMBER, Role.MODERATOR);
    given.talk.pseudonyms().choose(chief, given.talk.address(), "Veil of the chief").await();
    Written own = given.talk.answer(chief, opened, "I do.");
    Written veiled = given.talk.whisper(chief, opened, "They do.");
    for (Written branch : List.of(own, veiled)) {
      assertThat(Refusals.of(splitOff(chief, branch.id()))).isInstanceOf(Problem.NotAllowed.class);
    }
    splitOff(moderator, own.id()).await();
  }

  private Future<ActionId> splitOff(PostId post) {
    return splitOff(moderator, post);
  }

  private Future<ActionId> splitOff(Caller caller, PostId post) {
    return given.restructuring.split(caller, opened.discussion(), post, "Apart", reason);
  }

  @Test
  void soManyDoNotMoveAtOnce() {
    for (int i = 0; i < 20; i++) {
      given.talk.answer(ben, aside, "Again.");
    }
    assertThat(Refusals.of(splitOff(aside.id()))).isInstanceOf(Problem.Conflict.class);
    assertThat(discussion(opened.discussion()).postCount()).isEqualTo(24);
  }

  @Test
  void whatWasWrittenForFewIsNotMergedIntoWhatManyWillReadAgain() {
    given.read(Audience.CHAPTER);
    Written among = given.talk.open(ben, "Among us");
    Written also = given.talk.open(ana, "Also among us");
    assertThat(Refusals.of(merged(among, opened))).isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(merged(opened, among))).isInstanceOf(Problem.Invalid.class);
    merged(among, also).await();
    given.read(Audience.PUBLIC);
    assertThat(given.found(Caller.ANONYMOUS, opened.discussion())).isTrue();
    assertThat(given.found(Caller.ANONYMOUS, also.discussion())).isFalse();
  }

  private Future<ActionId> merged(Written one, Written into) {
    return given.restructuring.merge(moderator, one.discussion(), into.discussion(), reason);
  }

  @Test
  void nobodyWaitsForWhoMayNotCurate() {
    Written other = given.talk.open(ana, "Keys again");
    List<String> statements =
        DATABASE.statementsDuring(
            () -> {
              assertThat(Refusals.of(mergedBy(ben, other))).isInstanceOf(Problem.NotAllowed.class);
              assertThat(Refusals.of(movedBy(ben))).isInstanceOf(Problem.NotAllowed.class);
            });
    assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("for no key update"));
  }

  private Future<ActionId> mergedBy(Caller caller, Written other) {
    return given.restructuring.merge(caller, other.discussion(), opened.discussion(), reason);
  }

  private Future<ActionId> movedBy(Caller caller) {
    return given.curating.curate(caller, opened.discussion(), new Curation.Move("inner"), reason);
  }

  @Test
  void itIsMergedWithAnotherOfItsForumAlone() {
    var elsewhere = new GivenCuration(DATABASE, "restructured-next-" + NUMBER.incrementAndGet());
    Written other = elsewhere.talk.open(elsewhere.talk.member("eve"), "Elsewhere");
    assertThat(
            Refusals.of(
                given.restructuring.merge(
                    moderator, opened.discussion(), other.discussion(), reason)))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            Refusals.of(
                given.restructuring.merge(
                    moderator, opened.discussion(), opened.discussion(), reason)))
        .isInstanceOf(Problem.Conflict.class);
  }
}
