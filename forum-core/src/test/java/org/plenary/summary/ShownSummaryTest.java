package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.curating.Curation;
import org.plenary.curating.Deed;
import org.plenary.curating.DeedService;
import org.plenary.export.MarkdownForm;
import org.plenary.export.TextForm;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.GivenLinks;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.writing.Written;

/** Where a summary stands, in which language, and who reads it when its debate is no more. */
class ShownSummaryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "shown-" + NUMBER.incrementAndGet();
  private final GivenSummaries given = new GivenSummaries(DATABASE, slug);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void itIsOneGreyLineForReadersOfTheDiscussion() {
    given.summarise(given.moderator, "Members (#2).", 0).await();
    given.summarise(given.moderator, "Members, since ever (#2, #3).", 1).await();
    List<Deed> told =
        new DeedService(DATABASE.pool()).listDeeds(given.debate(), List.of()).await().lasting();
    assertThat(told).extracting(Deed::kind).containsExactly(ActionKind.SUMMARISE);
    assertThat(told).extracting(Deed::summary).containsExactly(Optional.of("en"));
  }

  @Test
  void itStandsBeforeAllPostsInTextAndMarkdown() {
    given.summarise(given.moderator, "Members keep them (#2).", 0).await();
    var export = new GivenExport(DATABASE);
    assertThat(export.written(given.debate(), new TextForm(new GivenLinks())).text())
        .contains("| Members keep them (#2).\nCites: #2 https://forum.example/p/")
        .containsSubsequence("| Members keep them", "[1] ");
    assertThat(export.written(given.debate(), new MarkdownForm(new GivenLinks())).text())
        .containsSubsequence("## Summary", "> Members keep them (#2).", "## 1");
  }

  @Test
  void theReadersLanguageGoesFirstThenThatOfTheDebate() {
    given.sql("update chapter set languages = '{en,fr,es}' where slug = $1", slug);
    given.summarise(given.moderator, new NewSummary("fr", "Voir #1.", 0)).await();
    given.summarise(given.moderator, new NewSummary("en", "See #1.", 0)).await();
    assertThat(found("fr"))
        .returns("fr", Summary::language)
        .returns(List.of("en"), Summary::others);
    assertThat(found("ar").language()).isEqualTo("en");
    given.sql("update discussion set language = 'es' where id = $1", given.debate().value());
    assertThat(found("ar").languages()).containsExactlyInAnyOrder("en", "fr");
  }

  private Summary found(String language) {
    return given
        .moderation
        .summaries()
        .findSummary(Caller.ANONYMOUS, given.debate(), language)
        .await()
        .orElseThrow();
  }

  @Test
  void whatIsRemovedLaterShowsAsRemoved() {
    given.summarise(given.moderator, "Members keep them (#2), as #1 asked.", 0).await();
    given
        .moderation
        .acting()
        .act(
            given.moderator,
            new Target.Entry(given.answer.id().value()),
            Wish.of(ActionKind.HIDE, given.reason))
        .await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, cited -> cited.author().isPresent())
        .containsExactly(tuple(1, true, true), tuple(2, false, false));
  }

  @Test
  void itStaysWithItsDebateWhenPartsOfItLeaveAndWhereThatIsMerged() {
    given.summarise(given.moderator, "See #1 and #2.", 0).await();
    var restructuring = given.moderation.restructuring();
    restructuring
        .split(given.moderator, given.debate(), given.answer.id(), "Keys", given.reason)
        .await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, Cited::elsewhere)
        .containsExactly(tuple(1, true, false), tuple(2, true, true));
    Written other = given.talk.open(given.ana, "The same elsewhere.");
    restructuring.merge(given.moderator, given.debate(), other.discussion(), given.reason).await();
    assertThat(given.shown(Caller.ANONYMOUS).cited())
        .extracting(Cited::number, Cited::stands, Cited::elsewhere)
        .containsExactly(tuple(1, true, true), tuple(2, true, true));
    assertThat(
            given
                .moderation
                .summaries()
                .findSummary(Caller.ANONYMOUS, other.discussion(), "en")
                .await())
        .isEmpty();
  }

  @Test
  void whatEndedIsReadByWhoReadsWhereItsPostsWentAndIsHidden() {
    given.summarise(given.moderator, "See #1.", 0).await();
    Written other = given.talk.open(given.ana, "The same elsewhere.");
    var restructuring = given.moderation.restructuring();
    restructuring.merge(given.moderator, given.debate(), other.discussion(), given.reason).await();
    var entry = new Target.Entry(given.shown(Caller.ANONYMOUS).id());
    Caller colleague = given.talk.member("colleague", Role.MODERATOR);
    var hide = Wish.of(ActionKind.HIDE, given.reason);
    ActionId hidden = given.moderation.acting().act(colleague, entry, hide).await();
    assertThat(ended(Caller.ANONYMOUS)).isFalse();
    given.moderation.undoing().undo(colleague, hidden).await();
    assertThat(ended(Caller.ANONYMOUS)).isTrue();
    new Given(DATABASE.pool()).forum(given.talk.forum().chapter(), "within", Audience.CHAPTER);
    given
        .moderation
        .curating()
        .curate(given.moderator, other.discussion(), new Curation.Move("within"), given.reason)
        .await();
    assertThat(ended(Caller.ANONYMOUS)).isFalse();
    assertThat(ended(given.ana)).isTrue();
  }

  private boolean ended(Caller caller) {
    return given
        .moderation
        .summaries()
        .findSummary(caller, given.debate(), "en")
        .await()
        .isPresent();
  }
}
