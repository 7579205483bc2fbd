package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.writing.Written;

/** What was taken out of posts is kept while it may come back, and no longer. */
class RedactedWordsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenActing given = new GivenActing(DATABASE);
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
}
