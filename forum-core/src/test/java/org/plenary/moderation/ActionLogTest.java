package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.writing.Written;

class ActionLogTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenActing given = new GivenActing(DATABASE);
  private final GivenModeration moderation = given.moderation();
  private final GivenTalk talk = given.talk();
  private final Reason reason = given.reason();
  private final Caller ana = given.ana();
  private final Caller moderator = given.moderator();

  @AfterAll
  static void close() {
    DATABASE.close();
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
    given.hide(post);
    assertThat(tables.stream().map(moderation::count).toList())
        .isEqualTo(before.stream().map(count -> count + 1).toList());
  }
}
