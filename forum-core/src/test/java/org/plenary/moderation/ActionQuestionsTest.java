package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.plenary.writing.Written;

/** What somebody changes in the database behind the server's back is found, and named. */
class ActionQuestionsTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenModeration moderation = new GivenModeration(database);
  private final GivenTalk talk = new GivenTalk(database, "questioned", Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final GivenReview review = new GivenReview(database.pool(), ActionQuestions.all());

  @BeforeEach
  void act() {
    Written opened = talk.open(ana, "Who keeps the keys?");
    talk.answer(ana, opened, "Plain.");
    act(talk.answer(ana, opened, "Hidden."), ActionKind.HIDE);
    act(talk.answer(ana, opened, "Held."), ActionKind.HOLD);
    Written released = talk.answer(ana, opened, "Released.");
    act(released, ActionKind.HOLD);
    act(released, ActionKind.RELEASE);
    act(talk.open(ana, "Alone."), ActionKind.HIDE);
    undo(act(talk.open(ana, "Alone for a moment."), ActionKind.HIDE));
    undo(act(talk.answer(ana, opened, "Back."), ActionKind.HOLD));
    redact(talk.answer(ana, opened, "You fool."));
    undo(redact(talk.answer(ana, opened, "You other fool.")));
    moderation
        .acting()
        .actAll(
            moderator,
            List.of(
                entry(talk.answer(ana, opened, "One.")), entry(talk.answer(ana, opened, "Two."))),
            Wish.of(ActionKind.HIDE, reason))
        .await();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Target entry(Written post) {
    return new Target.Entry(post.id().value());
  }

  private ActionId act(Written post, ActionKind kind) {
    return moderation.acting().act(moderator, entry(post), Wish.of(kind, reason)).await();
  }

  private ActionId redact(Written post) {
    Wish wish = Wish.redact(new Cut(List.of("fool"), false), reason);
    return moderation.acting().act(moderator, entry(post), wish).await();
  }

  private void undo(ActionId action) {
    moderation.undoing().undo(moderator, action).await();
  }

  @Test
  void whatWasDoneByTheServerFits() {
    assertThat(review.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update contribution set state = 'removed' where id = (select post_id from post_revision where source = 'Plain.') | contributions that are hidden or held without an action",
        "update contribution set state = 'held' where id = (select post_id from post_revision where source = 'Back.') | contributions that are hidden or held without an action",
        "update contribution set state = 'removed' where kind = 'discussion' and state = 'visible' | contributions that are hidden or held without an action",
        "update contribution set state = 'visible' where id = (select post_id from post_revision where source = 'Hidden.') | contributions that are shown in spite of an action",
        "update moderation_action set rule = 2 | actions that differ from their leaf",
        "update moderation_action set kind = 'restore' where kind = 'hide' | actions that differ from their leaf",
        "update moderation_action set sentence = 'It was late.' | actions that differ from their leaf",
        "update moderation_action set by_byline_id = null, machine = true | actions that differ from their leaf",
        "update moderation_action set contribution_id = null | actions that differ from their leaf",
        "update moderation_action set subject_byline_id = null | actions that differ from their leaf",
        "update moderation_action set acted_at = acted_at - interval '1 day' | actions that differ from their leaf",
        "update moderation_action set detail = jsonb_set(detail, '{posts}', '2') | actions that differ from their leaf",
        "alter table moderation_action drop constraint moderation_action_leaf_unique; update moderation_action set leaf_id = (select max(leaf_id) from moderation_action) | leaves of actions that stand at another row",
        "update moderation_action set undone_by = null | actions that were taken back otherwise than their row says",
        "update moderation_action set undone_by = id where kind = 'hide' | actions that were taken back otherwise than their row says",
        "update post_revision said set source = gone.source from moderation_action a cross join jsonb_to_recordset(a.before -> 'words') gone (revision integer, source text) where a.kind = 'redact' and said.post_id = a.contribution_id | words that stand again in spite of an action",
        "delete from notice where withdrawn_at is null | notices that differ from their action",
        "update notice set withdrawn_at = now() | notices that differ from their action",
        "update notice set leaves_at = leaves_at + interval '1 year' | notices that differ from their action"
      })
  void whatIsChangedBehindItsBackIsFound(String change, String question) {
    assertThat(review.after(change).found()).contains(question);
  }
}
