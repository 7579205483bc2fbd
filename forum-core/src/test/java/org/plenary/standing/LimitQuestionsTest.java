package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.writing.Written;

class LimitQuestionsTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenModeration moderation = new GivenModeration(database);
  private final GivenTalk talk = new GivenTalk(database, "limited", Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Written own = talk.open(talk.member("ana"), "Who keeps the keys?");
  private final Written masked = talk.whisper(talk.masked("bea", "Masked"), own, "And who else?");
  private final GivenReview review = new GivenReview(database.pool(), LimitQuestions.all());

  @BeforeEach
  void limit() {
    Reach forum = new Reach.InForum(new ForumId(talk.forum().id()));
    Reach chapter = new Reach.InChapter(talk.forum().chapter());
    limit(ActionKind.NOTE, own, chapter);
    limit(ActionKind.WARN, own, chapter);
    limit(ActionKind.SLOW, masked, forum);
    ActionId paused = limit(ActionKind.PAUSE, own, forum);
    moderation.standings().lift(moderator, paused, reason).await();
    moderation.undoing().undo(moderator, limit(ActionKind.SUSPEND, masked, forum)).await();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ActionId limit(ActionKind kind, Written post, Reach reach) {
    Optional<Duration> lasts =
        kind == ActionKind.NOTE ? Optional.empty() : Optional.of(Duration.ofDays(7));
    var wish = new LimitWish(kind, byline(post), reach, lasts, reason, Optional.empty());
    return moderation.standings().limit(moderator, wish).await();
  }

  private long byline(Written post) {
    return database
        .pool()
        .preparedQuery("select byline_id from contribution where id = $1")
        .execute(Tuple.of(post.id().value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void whatWasDoneByTheServerFits() {
    assertThat(review.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update standing_limit set ends_at = null | limits that differ from their action",
        "update standing_limit set begins_at = now() | limits that differ from their action",
        "update standing_limit set chapter_id = null, forum_id = null | limits that differ from their action",
        "update standing_limit set kind = 'suspended' | limits that differ from their action",
        "update standing_limit set member_id = (select max(id) from member) where member_id is not null | limits that differ from their action",
        "delete from standing_limit where kind = 'slow' | limits that differ from their action",
        "update standing_limit set lifted_at = now() | limits that were lifted without an action",
        "update standing_limit set lifted_at = null where kind = 'paused' | limits that count in spite of an action",
        "update standing_limit set lifted_at = null where kind = 'suspended' | limits that count in spite of an action"
      })
  void whatIsChangedBehindItsBackIsFound(String change, String question) {
    assertThat(review.after(change).found()).contains(question);
  }
}
