package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.Written;

class UndoServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "undoing-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final Caller colleague = talk.member("other", Role.MODERATOR);
  private final UndoService service = moderation.undoing();
  private final Written post = talk.open(ana, "You fools.");
  private final ActionId hidden =
      moderation
          .acting()
          .act(moderator, new Target.Entry(post.id().value()), Wish.of(ActionKind.HIDE, reason))
          .await();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aColleagueTakesBackTooAndNobodyIsTold() {
    service.undo(colleague, hidden).await();
    var notice =
        DATABASE
            .pool()
            .preparedQuery("select withdrawn_at from notice where action_id = $1")
            .execute(Tuple.of(hidden.value()))
            .await();
    assertThat(notice.iterator().next().getOffsetDateTime("withdrawn_at")).isNotNull();
  }

  @Test
  void afterItsMinuteItStays() {
    moderation.age(hidden);
    assertThat(Refusals.of(service.undo(moderator, hidden)))
        .isEqualTo(
            new Problem.Conflict(
                Why.of(
                    "notice-left",
                    "Its notice has left. It is changed by another action, or on appeal.")));
  }

  @Test
  void itIsTakenBackOnce() {
    List<Future<ActionId>> both =
        Stream.of(moderator, colleague).map(one -> service.undo(one, hidden)).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(Refusals.of(both.stream().filter(Future::failed).findFirst().orElseThrow()))
        .isEqualTo(new Problem.Conflict(Why.of("undone-already", "It was taken back already.")));
  }

  @Test
  void aTakingBackIsNotTakenBack() {
    ActionId back = service.undo(moderator, hidden).await();
    assertThat(Refusals.of(service.undo(moderator, back))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void whoDoesNotModerateThereDoesNotLearnOfIt() {
    for (Caller caller : List.of(ana, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(service.undo(caller, hidden))).isEqualTo(new Problem.NotFound());
    }
  }
}
