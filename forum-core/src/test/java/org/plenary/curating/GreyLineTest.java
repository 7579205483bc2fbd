package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.summary.NewSummary;
import org.plenary.writing.Written;

/** Whatever curates a discussion is told where it was done, once, with its reason. */
class GreyLineTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenCuration given =
      new GivenCuration(DATABASE, "told-" + NUMBER.incrementAndGet());
  private final Caller ana = given.talk.member("ana");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");
  private final Written other = given.talk.open(ana, "Keys again");
  private final Reason reason = given.because("It went in circles.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Deeds deeds(DiscussionId id) {
    return new DeedService(DATABASE.pool()).listDeeds(id, List.of()).await();
  }

  private void expect(DiscussionId id, ActionId action, ActionKind kind) {
    assertThat(deeds(id).ofDiscussion())
        .filteredOn(deed -> deed.id().equals(action))
        .singleElement()
        .returns(kind, Deed::kind)
        .returns("It went in circles.", Deed::sentence);
  }

  static Stream<Curation> lasting() {
    return Stream.of(
        new Curation.Lock(Optional.empty()),
        new Curation.Retitle("Keys"),
        new Curation.Relabel(List.of(), "fr"),
        new Curation.MarkDuplicate(new DiscussionId(0)),
        new Curation.Move("elsewhere"));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatCountsStillIsOneLineForAll(Curation wish) {
    new Given(DATABASE.pool()).forum(given.chapter(), "elsewhere", Audience.PUBLIC);
    ActionId done = curate(at(wish));
    expect(opened.discussion(), done, wish.kind());
    assertThat(deeds(opened.discussion()).lasting()).extracting(Deed::id).containsExactly(done);
    given.moderation.undoing().undo(moderator, done).await();
    assertThat(deeds(opened.discussion()).ofDiscussion()).isEmpty();
  }

  // The other discussion is another one for each.
  private Curation at(Curation wish) {
    return wish instanceof Curation.MarkDuplicate
        ? new Curation.MarkDuplicate(other.discussion())
        : wish;
  }

  private ActionId curate(Curation wish) {
    return given.curating.curate(moderator, opened.discussion(), wish, reason).await();
  }

  @Test
  void whatIsSeenWithoutWordsIsALineForModeratorsWhileItCanBeTakenBack() {
    List<List<Curation>> pairs =
        List.of(
            List.of(new Curation.Pin(), new Curation.Unpin()),
            List.of(new Curation.Feature(), new Curation.Unfeature()));
    for (List<Curation> pair : pairs) {
      for (Curation wish : pair) {
        expect(opened.discussion(), curate(wish), wish.kind());
      }
    }
    assertThat(deeds(opened.discussion()).lasting()).isEmpty();
    assertThat(deeds(opened.discussion()).ofDiscussion())
        .extracting(Deed::kind)
        .containsExactly(ActionKind.UNFEATURE, ActionKind.UNPIN);
  }

  @Test
  void whatIsPartedIsToldOnBothSidesAndWhatIsMergedWhereItWent() {
    Written answer = given.talk.answer(ana, opened, "And who pays?");
    ActionId parted =
        given
            .restructuring
            .split(moderator, opened.discussion(), answer.id(), "Who pays?", reason)
            .await();
    expect(opened.discussion(), parted, ActionKind.SPLIT);
    DiscussionId branch = deeds(opened.discussion()).lasting().getFirst().other().orElseThrow();
    expect(branch, parted, ActionKind.SPLIT);
    ActionId merged =
        given.restructuring.merge(moderator, branch, other.discussion(), reason).await();
    expect(other.discussion(), merged, ActionKind.MERGE);
  }

  @Test
  void whatIsSummarisedIsToldOnceForEachLanguage() {
    given
        .moderation
        .summarising()
        .summarise(moderator, opened.discussion(), new NewSummary("en", "See #1.", 0), reason)
        .await();
    ActionId last =
        given
            .moderation
            .summarising()
            .summarise(moderator, opened.discussion(), new NewSummary("en", "#1.", 1), reason)
            .await();
    expect(opened.discussion(), last, ActionKind.SUMMARISE);
    assertThat(deeds(opened.discussion()).lasting()).hasSize(1);
  }
}
