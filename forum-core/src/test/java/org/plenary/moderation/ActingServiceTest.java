package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.Post;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

/** What is done to contributions, to one or to many at once. */
class ActingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenActing given = new GivenActing(DATABASE);
  private final DiscussionService discussions = given.discussions();
  private final PostService posts = given.posts();
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final Reason reason = given.reason();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();
  private final ActingService acting = given.acting();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aTombstoneStandsWhereRepliesHang() {
    Written opened = talk.open(ana, "Who keeps the keys?");
    Written rude = talk.answer(ana, opened, "You fool.");
    talk.answer(ana, rude, "I beg your pardon?");
    given.hide(rude);
    assertThat(given.thread(opened.discussion()))
        .extracting(Post::state)
        .containsExactly(PostState.VISIBLE, PostState.REMOVED, PostState.VISIBLE);
    assertThat(given.thread(opened.discussion()).get(1).html()).isEmpty();
    assertThat(Refusals.of(posts.getPost(ana, rude.id()))).isEqualTo(new Problem.Gone());
    assertThat(discussions.getDiscussion(ana, opened.discussion()).await().postCount())
        .isEqualTo(2);
    assertThat(events(rude)).endsWith("post.hidden");
  }

  @Test
  void aDiscussionGoesWithItsLastPostAndComesBackWithIt() {
    Written only = talk.open(ana, "You fools.");
    given.hide(only);
    assertThat(Refusals.of(discussions.getDiscussion(ana, only.discussion())))
        .isEqualTo(new Problem.Gone(Why.of("gone-discussion", "This discussion was taken away.")));
    assertThat(events(only)).contains("discussion.hidden");
    given.act(moderator, only, ActionKind.RESTORE).await();
    assertThat(discussions.getDiscussion(ana, only.discussion()).await().postCount()).isEqualTo(1);
    assertThat(events(only)).contains("discussion.restored", "post.restored");
  }

  @Test
  void aDiscussionComesBackWithWhicheverPostOfItIsShownAgain() {
    Written opened = talk.open(ana, "You fools.");
    Written answer = talk.answer(ana, opened, "All of you.");
    given.hide(answer);
    given.hide(opened);
    given.act(moderator, answer, ActionKind.RESTORE).await();
    assertThat(posts.getPost(ana, answer.id()).await().state()).isEqualTo(PostState.VISIBLE);
    assertThat(discussions.getDiscussion(ana, opened.discussion()).await().postCount())
        .isEqualTo(1);
  }

  @Test
  void aDiscussionThatWasHiddenItselfDoesNotComeBackWithItsPosts() {
    Written post = talk.open(ana, "You fools.");
    given.hide(post);
    given.act(moderator, post, ActionKind.RESTORE).await();
    var whole = new Target.Entry(post.discussion().value());
    acting.act(moderator, whole, Wish.of(ActionKind.HIDE, reason)).await();
    given.hide(post);
    given.act(moderator, post, ActionKind.RESTORE).await();
    assertThat(Refusals.of(discussions.getDiscussion(ana, post.discussion())))
        .isInstanceOf(Problem.Gone.class);
    acting.act(moderator, whole, Wish.of(ActionKind.RESTORE, reason)).await();
    given.hide(post);
    given.act(moderator, post, ActionKind.RESTORE).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }

  @Test
  void aDiscussionThatWasHeldWithItsPostComesBackWhenARefusalIsTakenBack() {
    Written post = talk.open(ana, "You fools.");
    given.act(moderator, post, ActionKind.HOLD).await();
    ActionId refused = given.act(moderator, post, ActionKind.REFUSE).await();
    moderation.undoing().undo(moderator, refused).await();
    given.act(moderator, post, ActionKind.RELEASE).await();
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }

  private List<String> events(Written post) {
    return DATABASE
        .pool()
        .preparedQuery("select kind from event where contribution_id in ($1, $2) order by id")
        .execute(Tuple.of(post.id().value(), post.discussion().value()))
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  @Test
  void whatIsDoneAlreadyIsNotDoneAgain() {
    Written post = talk.open(ana, "You fools.");
    given.hide(post);
    assertThat(Refusals.of(given.act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(new Problem.Conflict(Why.of("hidden-already", "It is hidden already.")));
    assertThat(Refusals.of(given.act(moderator, post, ActionKind.RELEASE)))
        .isEqualTo(new Problem.Conflict(Why.of("hidden-already", "It is hidden already.")));
  }

  @Test
  void whatItsAuthorTookBackIsNotActedOn() {
    Written opened = talk.open(ana, "Who?");
    Written post = talk.answer(ana, opened, "You fool.");
    talk.withdraw(ana, post.id());
    assertThat(Refusals.of(given.act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("author-withdrew", "Its author took it back. Nothing is left to act on.")));
  }

  @Test
  void ofTwoAtOnceOneActs() {
    Caller other = talk.member("other", Role.MODERATOR);
    Written post = talk.open(ana, "You fools.");
    List<Future<ActionId>> both =
        Stream.of(moderator, other).map(one -> given.act(one, post, ActionKind.HIDE)).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(new Problem.Conflict(Why.of("hidden-already", "It is hidden already.")));
  }

  @Test
  void whatWasMergedIsNotActedOn() {
    Written post = talk.open(ana, "You fools.");
    Written into = talk.open(ana, "Who?");
    DATABASE
        .pool()
        .preparedQuery("update discussion set state = 'merged', merged_into = $2 where id = $1")
        .execute(Tuple.of(post.discussion().value(), into.discussion().value()))
        .await();
    assertThat(Refusals.of(given.act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("went-into-another", "This discussion went into another. Act there.")));
  }

  @Test
  void manyAreHiddenAtOnceUnderOneAction() {
    Written opened = talk.open(ana, "Who?");
    List<Written> spam =
        Stream.of("Buy", "Sell", "Lend").map(word -> talk.answer(ana, opened, word)).toList();
    List<Target> targets =
        spam.stream().<Target>map(post -> new Target.Entry(post.id().value())).toList();
    ActionId whole = acting.actAll(moderator, targets, Wish.of(ActionKind.HIDE, reason)).await();
    assertThat(given.thread(opened.discussion())).hasSize(1);
    assertThat(moderation.facts(whole).getJsonObject("detail").getInteger("contributions"))
        .isEqualTo(3);
    var parts =
        DATABASE
            .pool()
            .preparedQuery("select id from moderation_action where parent_id = $1")
            .execute(Tuple.of(whole.value()))
            .await();
    assertThat(parts).hasSize(3);
    moderation.undoing().undo(moderator, whole).await();
    assertThat(given.thread(opened.discussion())).hasSize(4);
  }

  @Test
  void allOrNoneOfManyIsHidden() {
    Written opened = talk.open(ana, "Who?");
    Written one = talk.answer(ana, opened, "Buy");
    Written hidden = talk.answer(ana, opened, "Sell");
    given.hide(hidden);
    long before = moderation.count("record_leaf");
    List<Target> both =
        Stream.of(one, hidden).<Target>map(post -> new Target.Entry(post.id().value())).toList();
    assertThat(Refusals.of(acting.actAll(moderator, both, Wish.of(ActionKind.HIDE, reason))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(posts.getPost(ana, one.id()).await().state()).isEqualTo(PostState.VISIBLE);
    assertThat(moderation.count("record_leaf")).isEqualTo(before);
  }
}
