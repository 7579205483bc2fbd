package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

/** How words are changed, and what they said before. */
class EditingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenDebate debate = new GivenDebate(DATABASE);
  private final EditingService editing = debate.editing();
  private final Caller ana = debate.ana();
  private final Written first = debate.first();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatAPostSaidIsReadInPages() {
    for (int revision = 1; revision < 6; revision++) {
      debate.edit(ana, first, revision, "Words " + (revision + 1), "Again").await();
    }
    Page<Revision> page =
        editing.listRevisions(Caller.ANONYMOUS, first.id(), PageRequest.first(4)).await();
    assertThat(page.items()).extracting(Revision::number).containsExactly(6, 5, 4, 3);
    assertThat(page.items().getLast().before()).contains("Words 2");
    var request = new PageRequest(4, page.next());
    Page<Revision> rest = editing.listRevisions(Caller.ANONYMOUS, first.id(), request).await();
    assertThat(rest.items()).extracting(Revision::number).containsExactly(2, 1);
    assertThat(rest.items().getLast().before()).isEmpty();
    assertThat(rest.next()).isEmpty();
    var back = new PageRequest(4, rest.previous());
    assertThat(editing.listRevisions(Caller.ANONYMOUS, first.id(), back).await().items())
        .isEqualTo(page.items());
  }

  @Test
  void aSlipIsCorrectedSilently() {
    long version = debate.discussion().version();
    debate.edit(ana, first, 1, "Other words", "").await();
    assertThat(debate.post(first).source()).contains("Other words");
    assertThat(debate.post(first).revision()).isEqualTo(2);
    assertThat(debate.post(first).editedAt()).isEmpty();
    assertThat(debate.discussion().version()).isGreaterThan(version);
    assertThat(debate.revisions(first))
        .extracting(Revision::source)
        .containsExactly("Other words", "What do **you** think?");
  }

  @Test
  void theFirstMinutesPass() {
    DATABASE
        .pool()
        .query(
            "update post set posted_at = posted_at - interval '301 seconds' where id = "
                + first.id().value())
        .execute()
        .await();
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Other words", "")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatIsAnsweredChangesForAReasonThatAllCanRead() {
    debate.answer("I disagree");
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Other words", " ")))
        .isInstanceOf(Problem.Invalid.class);
    debate.edit(ana, first, 1, "Other words", "A number was wrong").await();
    assertThat(debate.post(first).editedAt()).isPresent();
    assertThat(debate.revisions(first).getFirst().reason()).contains("A number was wrong");
  }

  @Test
  void anAnswerToTheDiscussionAnswersItsOpening() {
    debate.say(reply("As a whole"));
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Other words", "")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatSaysTheSameAlreadyChangesNothing() {
    debate.answer("Answered, so an edit needs a reason");
    long version = debate.discussion().version();
    assertThat(debate.edit(ana, first, 1, "What do **you** think?", "").await()).isEmpty();
    assertThat(debate.post(first).revision()).isEqualTo(1);
    assertThat(debate.discussion().version()).isEqualTo(version);
    assertThat(events(first)).isEqualTo(1);
    var french = new NewWords("What do **you** think?", Optional.of("fr"));
    editing.edit(ana, first.id(), new Edit(1, french, "It is French")).await();
    assertThat(debate.post(first).language()).isEqualTo("fr");
    assertThat(events(first)).isEqualTo(2);
    assertThat(Refusals.of(debate.edit(ana, first, 1, "What do **you** think?", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
  }

  private static int events(Written post) {
    return DATABASE
        .pool()
        .query("select from event where contribution_id = " + post.id().value())
        .execute()
        .await()
        .size();
  }

  @Test
  void whoLooksAtAnOldRevisionIsTold() {
    debate.edit(ana, first, 1, "Second", "").await();
    assertThat(Refusals.of(debate.edit(ana, first, 1, "Third", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
  }

  @Test
  void ofManyEditsAtOnceOneIsMade() {
    List<Future<Optional<Allowance>>> all =
        IntStream.range(0, 20).mapToObj(n -> debate.edit(ana, first, 1, "Words " + n, "")).toList();
    Future.join(all).otherwiseEmpty().await();
    assertThat(all.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(all.stream().filter(Future::failed).map(Refusals::of).distinct())
        .containsExactly(new Problem.Obstructed(Obstacle.STALE));
    assertThat(debate.revisions(first)).hasSize(2);
  }

  @Test
  void aPseudonymChangesWhatItWrote() {
    debate.takePseudonyms();
    debate.pseudonym();
    var hidden = new NewPost(Optional.of(first.id()), words("In danger"), true);
    Written quiet = debate.say(hidden);
    debate.edit(ana, quiet, 1, "In great danger", "").await();
    assertThat(debate.post(quiet).source()).contains("In great danger");
    assertThat(Refusals.of(debate.edit(debate.member("bea", Role.MEMBER), quiet, 2, "No", "No")))
        .isInstanceOf(Problem.NotAllowed.class);
  }
}
