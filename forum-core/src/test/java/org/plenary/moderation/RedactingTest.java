package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** What is taken out of posts. */
class RedactingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenActing given = new GivenActing(DATABASE);
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
  void whatAPostSaidBeforeIsTakenAway() {
    Written opened = talk.open(ana, "You fools.");
    talk.edit(ana, opened, "Dear all.");
    Target target = new Target.Entry(opened.id().value());
    acting.act(moderator, target, Wish.redact(new Cut(List.of(), true), reason)).await();
    assertThat(said(opened)).containsExactly("[…]", "Dear all.");
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
  void nothingIsTakenOutThatIsNotThere() {
    Written opened = talk.open(ana, "Dear all.");
    Target target = new Target.Entry(opened.id().value());
    Cut cut = new Cut(List.of("fools"), false);
    assertThat(Refusals.of(acting.act(moderator, target, Wish.redact(cut, reason))))
        .isInstanceOf(Problem.Conflict.class);
  }
}
