package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

/** Who acts on what, by which rule. */
class WhoActsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenActing given = new GivenActing(DATABASE);
  private final DiscussionService discussions = given.discussions();
  private final PostService posts = given.posts();
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();
  private final ActingService acting = given.acting();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nobodyActsOnThemselvesUnderAnyName() {
    talk.pseudonyms().choose(moderator, talk.address(), "Masked").await();
    Written opened = talk.open(ana, "Who?");
    Written own = talk.answer(moderator, opened, "I.");
    Written masked = talk.whisper(moderator, opened, "I too.");
    for (Written post : List.of(own, masked)) {
      assertThat(Refusals.of(given.act(moderator, post, ActionKind.HIDE)))
          .isEqualTo(
              new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")));
    }
  }

  @Test
  void nobodyActsOutsideTheirChapter() {
    GivenTalk elsewhere = given.elsewhere(Audience.PUBLIC);
    Caller stranger = elsewhere.member("stranger", Role.MODERATOR, Role.OFFICER);
    Written post = talk.open(ana, "You fools.");
    Caller program = moderator.limitedTo(Set.of(Scope.READ, Scope.WRITE), Optional.empty());
    for (Caller caller : List.of(stranger, ana, program, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(given.act(caller, post, ActionKind.HIDE)))
          .isEqualTo(
              new Problem.NotAllowed(
                  Why.of("moderators-act", "Moderators of the chapter do this.")));
    }
  }

  // Whoever acts on it reads it, whatever else they are.
  @ParameterizedTest
  @EnumSource
  void whoActsReads(Audience audience) {
    GivenTalk closed = given.elsewhere(audience);
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
    Reason foreign = moderation.reason(given.elsewhere(Audience.PUBLIC).forum().chapter());
    Target target = new Target.Entry(post.id().value());
    assertThat(Refusals.of(acting.act(moderator, target, Wish.of(ActionKind.HIDE, foreign))))
        .isEqualTo(
            Problem.Invalid.field(
                "rule", Why.of("no-such-rule", "This rule does not count there.")));
    assertThat(posts.getPost(ana, post.id()).await().state()).isEqualTo(PostState.VISIBLE);
  }
}
