package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Reason;
import org.plenary.writing.Written;

class CuratingQuestionsTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given anew = new Given(database.pool());
  private final GivenCuration given = new GivenCuration(database, "curated");
  private final Caller ana = given.talk.member("ana");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Reason reason = given.because("Off the subject.");
  private final GivenReview review = new GivenReview(database.pool(), CuratingQuestions.all());

  @BeforeEach
  void curate() {
    anew.forum(given.chapter(), "elsewhere", Audience.PUBLIC);
    Written plain = given.talk.open(ana, "Plain.");
    Instant later = Instant.now().plus(3, ChronoUnit.DAYS);
    curate("Locked.", new Curation.Lock(Optional.empty()));
    curate("Locked for a while.", new Curation.Lock(Optional.of(later)));
    curate("Unlocked.", new Curation.Lock(Optional.empty()), new Curation.Unlock());
    curate("Pinned.", new Curation.Pin(), new Curation.Retitle("A pinned one"));
    curate("Featured.", new Curation.Feature(), new Curation.Pin(), new Curation.Unpin());
    curate("Said elsewhere.", new Curation.MarkDuplicate(plain.discussion()));
    curate(
        "Not said elsewhere.",
        new Curation.MarkDuplicate(plain.discussion()),
        new Curation.UnmarkDuplicate());
    curate("Moved.", new Curation.Move("elsewhere"));
    Written merged = given.talk.open(ana, "Merged.");
    merge(merged, plain);
    split(plain, given.talk.answer(ana, plain, "And who pays?"));
    takeBack(plain, later);
  }

  private void takeBack(Written plain, Instant later) {
    undo(
        curate(
            "Locked for as long as before.",
            new Curation.Lock(Optional.of(later)),
            new Curation.Lock(Optional.empty())));
    undo(curate("Open again.", new Curation.Lock(Optional.empty())));
    undo(curate("Here again.", new Curation.Move("elsewhere")));
    undo(curate("Said here.", new Curation.MarkDuplicate(plain.discussion())));
    Written whole = given.talk.open(ana, "Whole again.");
    Written branch = given.talk.answer(ana, whole, "A branch.");
    undo(split(whole, branch));
    undo(merge(given.talk.open(ana, "Parted again."), plain));
  }

  private ActionId split(Written whole, Written branch) {
    return given
        .restructuring
        .split(moderator, whole.discussion(), branch.id(), "Money", reason)
        .await();
  }

  private ActionId merge(Written one, Written into) {
    return given
        .restructuring
        .merge(moderator, one.discussion(), into.discussion(), reason)
        .await();
  }

  private void undo(ActionId action) {
    given.moderation.undoing().undo(moderator, action).await();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Does all of this to a new discussion; what was done last. */
  private ActionId curate(String source, Curation... wishes) {
    Written opened = given.talk.open(ana, source);
    return Stream.of(wishes)
        .map(wish -> given.curating.curate(moderator, opened.discussion(), wish, reason).await())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void whatWasDoneByTheServerFits() {
    assertThat(review.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update discussion set state = 'locked' where state = 'open' | discussions that are locked, or no longer, without an action",
        "update discussion set state = 'open', reopens_at = null where state = 'locked' | discussions that are locked, or no longer, without an action",
        "update discussion set reopens_at = reopens_at + interval '1 day' | discussions that are locked, or no longer, without an action",
        "update discussion set pinned = not pinned | discussions that are pinned, or no longer, without an action",
        "update discussion set pinned = false | discussions that are pinned, or no longer, without an action",
        "update discussion set featured = true | discussions that are featured, or no longer, without an action",
        "update discussion set featured = false | discussions that are featured, or no longer, without an action",
        "update discussion set duplicate_of = null | discussions that are marked as said elsewhere, or no longer, without an action",
        "update discussion set duplicate_of = id | discussions that are marked as said elsewhere, or no longer, without an action",
        "update discussion set forum_id = (select id from forum where slug = 'elsewhere') | discussions that were moved without an action",
        "update discussion set forum_id = (select id from forum where slug = 'talk') | discussions that were moved without an action",
        "update discussion set state = 'merged', merged_into = id where state = 'open' | discussions that are merged, or no longer, without an action",
        "update discussion set state = 'open', merged_into = null where state = 'merged' | discussions that are merged, or no longer, without an action"
      })
  void whatIsChangedBehindItsBackIsFound(String change, String question) {
    assertThat(review.after(change).found()).contains(question);
  }

  @Test
  void whatCameWithAnArchiveIsAsItCame() {
    String imported =
        """
        where id in (
          select p.discussion_id from post p join post_revision said on said.post_id = p.id
          where said.source = '%s' and p.number = 1)
        """;
    anew.imported(given.talk.handle("ana"));
    review.after("update discussion set state = 'locked' " + imported.formatted("Plain."));
    review.after(
        "update discussion set state = 'merged', merged_into = id "
            + imported.formatted("Said elsewhere."));
    assertThat(review.found()).isEmpty();
  }
}
