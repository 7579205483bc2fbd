package org.plenary.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.record.RecordQuestion;

class AppealQuestionsTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenModeration moderation = new GivenModeration(database);
  private final GivenTalk talk = new GivenTalk(database, "appealed", Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller judge =
      new GivenTalk(database, "judging", Audience.PUBLIC).member("judge", Role.MODERATOR);
  private final GivenReview review = new GivenReview(database.pool(), questions());

  private static List<RecordQuestion> questions() {
    return Stream.concat(AppealQuestions.all().stream(), ActionQuestions.all().stream()).toList();
  }

  @BeforeEach
  void decide() {
    appeal();
    decide(new Verdict.Reversed("Jokes are allowed.", "en"));
    decide(new Verdict.Upheld("This is no joke.", "en"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private AppealId appeal() {
    var post = new Target.Entry(talk.open(ana, "You fools.").id().value());
    ActionId hidden =
        moderation.acting().act(moderator, post, Wish.of(ActionKind.HIDE, reason)).await();
    return moderation
        .appeals()
        .appeal(ana, moderation.told(hidden), "It was a joke.", "en")
        .await();
  }

  private void decide(Verdict verdict) {
    moderation.appeals().decide(judge, appeal(), verdict).await();
  }

  @Test
  void whatWasDoneByTheServerFits() {
    assertThat(review.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update appeal set outcome = 'upheld' where outcome = 'reversed' | appeals that differ from their leaf",
        "update appeal set reasons = 'Other' where outcome is not null | appeals that differ from their leaf",
        "update appeal set due_at = due_at + interval '1 year' | appeals that differ from their leaf",
        "update appeal set made_at = made_at - interval '1 hour' | appeals that differ from their leaf",
        "update appeal set change_id = null | appeals that differ from their leaf",
        "update appeal set decided_at = decided_at - interval '1 day' | appeals that differ from their leaf",
        "alter table appeal drop constraint appeal_leaf_unique; update appeal set leaf_id = (select max(leaf_id) from appeal) where leaf_id is not null | leaves of appeals that stand at another row",
        "update contribution set state = 'removed' where kind = 'post' and state = 'visible' | contributions that are hidden or held without an action"
      })
  void whatIsChangedBehindItsBackIsFound(String change, String question) {
    assertThat(review.after(change).found()).contains(question);
  }
}
