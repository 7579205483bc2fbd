package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.reply;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** What is taken back, and what is taken away while somebody changes it. */
class WithdrawingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final String WAITING =
      """
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final DiscussionService discussions = debate.discussions();
  private final PostService posts = debate.posts();
  private final EditingService editing = debate.editing();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsTakenBackLeavesATombstoneWhereRepliesHang() {
    Written second = debate.answer("Second");
    Written below = debate.say(reply(second.id(), "Below"));
    editing.withdraw(ana, second.id()).await();
    assertThat(debate.all()).extracting(Post::id).contains(second.id());
    assertThat(debate.all().get(1).state()).isEqualTo(PostState.WITHDRAWN);
    assertThat(debate.all().get(1).source()).isEmpty();
    assertThat(debate.discussion().postCount()).isEqualTo(2);
    assertThat(Refusals.of(posts.getPost(ana, second.id()))).isEqualTo(new Problem.Gone());
    assertThat(Refusals.of(editing.listRevisions(ana, second.id(), PageRequest.first(50))))
        .isEqualTo(new Problem.Gone());
    assertThat(Refusals.of(editing.withdraw(ana, second.id()))).isEqualTo(new Problem.Gone());
    editing.withdraw(ana, below.id()).await();
    assertThat(debate.all()).extracting(Post::id).doesNotContain(below.id());
  }

  @Test
  void aDiscussionOfNothingIsNone() {
    editing.withdraw(ana, first.id()).await();
    assertThat(Refusals.of(discussions.getDiscussion(ana, first.discussion())))
        .isEqualTo(new Problem.Gone(Why.of("gone-discussion", "This discussion was taken away.")));
  }

  @Test
  void whatWasTakenAwayWhileAnEditWaitedIsNotEdited() {
    Future<Optional<Allowance>> edited =
        whileItIsTakenAway(() -> debate.edit(ana, first, 1, "New", ""));
    assertThat(Refusals.of(edited)).isEqualTo(new Problem.NotFound());
    assertThat(count("select from post_revision where post_id = $1", first.id().value())).isOne();
  }

  @Test
  void whatWasTakenAwayWhileItsLastPostWasWithdrawnStaysTakenAway() {
    whileItIsTakenAway(() -> editing.withdraw(ana, first.id())).await();
    assertThat(
            count(
                "select from contribution where id = $1 and state = 'removed'",
                first.discussion().value()))
        .isOne();
  }

  private static int count(String sql, Object... values) {
    return DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await().size();
  }

  // Whoever writes in a discussion waits for who has its row.
  private <T> Future<T> whileItIsTakenAway(Supplier<Future<T>> work) {
    Tuple discussion = Tuple.of(first.discussion().value());
    SqlConnection moderator = DATABASE.pool().getConnection().await();
    Transaction transaction = moderator.begin().await();
    moderator
        .preparedQuery("select from discussion where id = $1 for update")
        .execute(discussion)
        .await();
    Future<T> waiting = work.get();
    Eventually.so("it waits", () -> count(WAITING) == 1);
    moderator
        .preparedQuery("update contribution set state = 'removed' where id = $1")
        .execute(discussion)
        .await();
    transaction.commit().await();
    moderator.close().await();
    return waiting;
  }
}
