package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

class ActingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = talk(Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final ActingService acting = moderation.acting();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk talk(Audience reading) {
    return new GivenTalk(DATABASE, "acting-" + NUMBER.incrementAndGet(), reading);
  }

  private Future<ActionId> act(Caller caller, Written post, ActionKind kind) {
    return acting.act(caller, new Target.Entry(post.id().value()), Wish.of(kind, reason));
  }

  private ActionId hide(Written post) {
    return act(moderator, post, ActionKind.HIDE).await();
  }

  private List<Post> thread(DiscussionId discussion) {
    return posts
        .listPosts(ana, discussion, PostOrder.TREE, PageRequest.first(50), PostDetail.WITH_SOURCE)
        .await()
        .items();
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
  void aTombstoneStandsWhereRepliesHang() {
    Written opened = talk.open(ana, "Who keeps the keys?");
    Written rude = talk.answer(ana, opened, "You fool.");
    talk.answer(ana, rude, "I beg your pardon?");
    hide(rude);
    assertThat(thread(opened.discussion()))
        .extracting(Post::state)
        .containsExactly(PostState.VISIBLE, PostState.REMOVED, PostState.VISIBLE);
    assertThat(thread(opened.discussion()).get(1).html()).isEmpty();
    assertThat(Refusals.of(posts.getPost(ana, rude.id()))).isEqualTo(new Problem.Gone());
    assertThat(discussions.getDiscussion(ana, opened.discussion()).await().postCount())
        .isEqualTo(2);
    assertThat(events(rude)).endsWith("post.hidden");
  }

  @Test
  void aDiscussionGoesWithItsLastPostAndComesBackWithIt() {
    Written only = talk.open(ana, "You fools.");
    hide(only);
    assertThat(Refusals.of(discussions.getDiscussion(ana, only.discussion())))
        .isEqualTo(new Problem.Gone(Why.of("gone-discussion", "This discussion was taken away.")));
    assertThat(events(only)).contains("discussion.hidden");
    act(moderator, only, ActionKind.RESTORE).await();
    assertThat(discussions.getDiscussion(ana, only.discussion()).await().postCount()).isEqualTo(1);
    assertThat(events(only)).contains("discussion.restored", "post.restored");
  }

  @Test
  void whatIsDoneAlreadyIsNotDoneAgain() {
    Written post = talk.open(ana, "You fools.");
    hide(post);
    assertThat(Refusals.of(act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(new Problem.Conflict(Why.of("hidden-already", "It is hidden already.")));
    assertThat(Refusals.of(act(moderator, post, ActionKind.RELEASE)))
        .isEqualTo(new Problem.Conflict(Why.of("hidden-already", "It is hidden already.")));
  }

  @Test
  void whatItsAuthorTookBackIsNotActedOn() {
    Written opened = talk.open(ana, "Who?");
    Written post = talk.answer(ana, opened, "You fool.");
    talk.withdraw(ana, post.id());
    assertThat(Refusals.of(act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("author-withdrew", "Its author took it back. Nothing is left to act on.")));
  }

  @Test
  void ofTwoAtOnceOneActs() {
    Caller other = talk.member("other", Role.MODERATOR);
    Written post = talk.open(ana, "You fools.");
    List<Future<ActionId>> both =
        Stream.of(moderator, other).map(one -> act(one, post, ActionKind.HIDE)).toList();
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
    assertThat(Refusals.of(act(moderator, post, ActionKind.HIDE)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of("went-into-another", "This discussion went into another. Act there.")));
  }

  @Test
  void nobodyActsOnThemselvesUnderAnyName() {
    talk.pseudonyms().choose(moderator, talk.address(), "Masked").await();
    Written opened = talk.open(ana, "Who?");
    Written own = talk.answer(moderator, opened, "I.");
    Written masked = talk.whisper(moderator, opened, "I too.");
    for (Written post : List.of(own, masked)) {
      assertThat(Refusals.of(act(moderator, post, ActionKind.HIDE)))
          .isEqualTo(
              new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")));
    }
  }

  @Test
  void nobodyActsOutsideTheirChapter() {
    GivenTalk elsewhere = talk(Audience.PUBLIC);
    Caller stranger = elsewhere.member("stranger", Role.MODERATOR, Role.OFFICER);
    Written post = talk.open(ana, "You fools.");
    Caller program = moderator.limitedTo(Set.of(Scope.READ, Scope.WRITE), Optional.empty());
    for (Caller caller : List.of(stranger, ana, program, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(act(caller, post, ActionKind.HIDE)))
          .isEqualTo(
              new Problem.NotAllowed(
                  Why.of("moderators-act", "Moderators of the chapter do this.")));
    }
  }

  // Whoever acts on it reads it, whatever else they are.
  @ParameterizedTest
  @EnumSource
  void whoActsReads(Audience audience) {
    GivenTalk closed = talk(audience);
    Reason rule = moderation.reason(closed.forum().chapter());
    Caller officer = closed.member("author", Role.MEMBER, Role.OFFICER);
    Written opened = closed.open(officer, "You fools.");
    for (Role role : Role.values()) {
      Caller caller = closed.member("one-" + role.sqlName(), role);
      boolean reads =
          discussions.getDiscussion(caller, opened.discussion()).otherwiseEmpty().await() != null;
      Target target = new Target.Entry(opened.discussion().value());
      Future<ActionId> acted = acting.act(caller, target, Wish.of(ActionKind.HIDE, rule));
      Future.join(List.of(acted)).otherwiseEmpty().await();
      assertThat(acted.succeeded() ? reads : true).as("%s in %s", role, audience).isTrue();
      if (acted.succeeded()) {
        moderation.undoing().undo(caller, acted.result()).await();
      } else if (!reads) {
        assertThat(Refusals.of(acted)).isEqualTo(new Problem.NotFound());
      }
    }
  }

  @Test
  void aRuleOfElsewhereIsNotCited() {
    Written post = talk.open(ana, "You fools.");
    Reason foreign = moderation.reason(talk(Audience.PUBLIC).forum().chapter());
    Target target = new Target.Entry(post.id().value());
    assertThat(Refusals.of(acting.act(moderator, target, Wish.of(ActionKind.HIDE, foreign))))
        .isEqualTo(
            Problem.Invalid.field(
                "rule", Why.of("no-such-rule", "This rule does not count there.")));
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }

  @Test
  void manyAreHiddenAtOnceUnderOneAction() {
    Written opened = talk.open(ana, "Who?");
    List<Written> spam =
        Stream.of("Buy", "Sell", "Lend").map(word -> talk.answer(ana, opened, word)).toList();
    List<Target> targets =
        spam.stream().<Target>map(post -> new Target.Entry(post.id().value())).toList();
    ActionId whole = acting.actAll(moderator, targets, Wish.of(ActionKind.HIDE, reason)).await();
    assertThat(thread(opened.discussion())).hasSize(1);
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
    assertThat(thread(opened.discussion())).hasSize(4);
  }

  @Test
  void allOrNoneOfManyIsHidden() {
    Written opened = talk.open(ana, "Who?");
    Written one = talk.answer(ana, opened, "Buy");
    Written hidden = talk.answer(ana, opened, "Sell");
    hide(hidden);
    long before = moderation.count("record_leaf");
    List<Target> both =
        Stream.of(one, hidden).<Target>map(post -> new Target.Entry(post.id().value())).toList();
    assertThat(Refusals.of(acting.actAll(moderator, both, Wish.of(ActionKind.HIDE, reason))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(posts.getPost(ana, one.id()).await().state()).isEqualTo(PostState.VISIBLE);
    assertThat(moderation.count("record_leaf")).isEqualTo(before);
  }

  @Test
  void whatIsTakenOutIsReadNowhere() {
    Written opened = talk.open(ana, "Her number is 555 0199, call her.");
    talk.edit(ana, opened, "Her number is 555 0199, do call her.");
    Target target = new Target.Entry(opened.id().value());
    Cut cut = new Cut(List.of("555 0199"), false);
    ActionId taken = acting.act(moderator, target, Wish.redact(cut, reason)).await();
    assertThat(posts.getPost(ana, opened.id()).await().source())
        .contains("Her number is […], do call her.");
    assertThat(said(opened)).allMatch(source -> source.contains("[…]"));
    moderation.undoing().undo(moderator, taken).await();
    assertThat(said(opened)).allMatch(source -> source.contains("555 0199"));
  }

  @Test
  void whatWasTakenOutIsForgottenOnceNobodyCanAppeal() {
    Written opened = talk.open(ana, "Her number is 555 0199.");
    Target target = new Target.Entry(opened.id().value());
    var cut = new Cut(List.of("555 0199"), false);
    ActionId taken = acting.act(moderator, target, Wish.redact(cut, reason)).await();
    var kept = new RedactedWords(DATABASE.pool(), GivenModeration.LIMITS);
    kept.forget().await();
    assertThat(keptOf(taken)).contains("555 0199");
    acted(taken, "184 days");
    kept.forget().await();
    assertThat(keptOf(taken)).doesNotContain("555 0199");
    assertThat(new GivenReview(DATABASE.pool(), ActionQuestions.all()).found()).isEmpty();
  }

  @Test
  void whatAnAppealMayStillPutBackIsKept() {
    Written opened = talk.open(ana, "Her number is 555 0199.");
    Target target = new Target.Entry(opened.id().value());
    var cut = new Cut(List.of("555 0199"), false);
    ActionId taken = acting.act(moderator, target, Wish.redact(cut, reason)).await();
    moderation.told(taken);
    moderation.appeals().appeal(ana, taken, "It is mine.", "en").await();
    acted(taken, "184 days");
    new RedactedWords(DATABASE.pool(), GivenModeration.LIMITS).forget().await();
    assertThat(keptOf(taken)).contains("555 0199");
  }

  // And its notice left in its time.
  private static void acted(ActionId action, String ago) {
    DATABASE
        .pool()
        .preparedQuery(
            """
            with moment as (select now() - $2::text::interval as at),
            aged as (
              update record_leaf set entered_at = moment.at from moment where action_id = $1),
            told as (
              update notice set leaves_at = moment.at + interval '1 minute',
                sent_at = moment.at + interval '1 minute'
              from moment
              where action_id = $1)
            update moderation_action set acted_at = moment.at,
              undo_until = moment.at + interval '1 minute'
            from moment
            where id = $1
            """)
        .execute(Tuple.of(action.value(), ago))
        .await();
  }

  @Test
  void whatWasTakenOutIsKeptUntilItsNoticeLeft() {
    Written opened = talk.open(ana, "Her number is 555 0199.");
    Target target = new Target.Entry(opened.id().value());
    var cut = new Cut(List.of("555 0199"), false);
    ActionId taken = acting.act(moderator, target, Wish.redact(cut, reason)).await();
    acted(taken, "184 days");
    DATABASE
        .pool()
        .preparedQuery("update notice set sent_at = null where action_id = $1")
        .execute(Tuple.of(taken.value()))
        .await();
    new RedactedWords(DATABASE.pool(), GivenModeration.LIMITS).forget().await();
    assertThat(keptOf(taken)).contains("555 0199");
  }

  private static String keptOf(ActionId action) {
    return DATABASE
        .pool()
        .preparedQuery("select before::text as kept from moderation_action where id = $1")
        .execute(Tuple.of(action.value()))
        .await()
        .iterator()
        .next()
        .getString("kept");
  }

  private List<String> said(Written post) {
    return DATABASE
        .pool()
        .preparedQuery("select source from post_revision where post_id = $1 order by revision")
        .execute(Tuple.of(post.id().value()))
        .await()
        .stream()
        .map(row -> row.getString("source"))
        .toList();
  }

  @Test
  void whatAPostSaidBeforeIsTakenAway() {
    Written opened = talk.open(ana, "You fools.");
    talk.edit(ana, opened, "Dear all.");
    Target target = new Target.Entry(opened.id().value());
    acting.act(moderator, target, Wish.redact(new Cut(List.of(), true), reason)).await();
    assertThat(said(opened)).containsExactly("[…]", "Dear all.");
  }

  @Test
  void nothingIsTakenOutThatIsNotThere() {
    Written opened = talk.open(ana, "Dear all.");
    Target target = new Target.Entry(opened.id().value());
    Cut cut = new Cut(List.of("fools"), false);
    assertThat(Refusals.of(acting.act(moderator, target, Wish.redact(cut, reason))))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void anActionStandsWithItsLeafAndNoticeOrNotAtAll() {
    Written post = talk.open(ana, "You fools.");
    List<String> tables = List.of("moderation_action", "record_leaf", "notice");
    List<Long> before = tables.stream().map(moderation::count).toList();
    Future<Void> failed =
        DATABASE
            .pool()
            .withTransaction(
                transaction ->
                    Contributions.find(transaction, moderator, new Target.Entry(post.id().value()))
                        .compose(
                            found ->
                                moderation
                                    .handles()
                                    .of(
                                        transaction,
                                        moderator.member().orElseThrow(),
                                        talk.forum().chapter())
                                    .compose(
                                        by ->
                                            moderation
                                                .log()
                                                .enter(
                                                    transaction,
                                                    by,
                                                    Act.of(
                                                            ActionKind.HIDE,
                                                            found.orElseThrow().ground(),
                                                            post.id().value(),
                                                            reason)
                                                        .concerning(
                                                            found
                                                                .orElseThrow()
                                                                .author()
                                                                .byline()
                                                                .orElseThrow()))))
                        .compose(_ -> Future.<Void>failedFuture("The node was killed.")))
            .mapEmpty();
    Future.join(List.of(failed)).otherwiseEmpty().await();
    assertThat(failed.failed()).isTrue();
    assertThat(tables.stream().map(moderation::count).toList()).isEqualTo(before);
    hide(post);
    assertThat(tables.stream().map(moderation::count).toList())
        .isEqualTo(before.stream().map(count -> count + 1).toList());
  }
}
