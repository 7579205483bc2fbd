package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.administration.AccessService;
import org.plenary.administration.AccessWish;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.curating.Curation;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.forum.Posting;
import org.plenary.moderation.ActionId;
import org.plenary.post.PostService;
import org.plenary.post.QuoteState;
import org.plenary.writing.Written;

/** Where what is quoted gets fewer readers, no page that quotes it is given again as it was. */
class MovedSourceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "source-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final QuoteService quotes = new QuoteService(DATABASE.vertx(), posts);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Written source = talk.open(ana, "Who may leave?");
  private final Written quoting = talk.open(ben, quote(source));
  private final Written apart = talk.open(ben, "Nobody is quoted.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private String quote(Written post) {
    return quotes.write(ana, post.id(), Optional.empty()).await().markdown() + "\nWho else?";
  }

  private QuoteState state() {
    return posts.getPost(Caller.ANONYMOUS, quoting.id()).await().quotes().getFirst().state();
  }

  private long edition(Written opened) {
    return discussions.getDiscussion(Caller.ANONYMOUS, opened.discussion()).await().version();
  }

  @Test
  void aMoveAndItsUndoingMakeWhatQuotesItNewer() {
    new Given(DATABASE.pool()).forum(talk.forum().chapter(), "inner", Audience.CHAPTER);
    long before = edition(quoting);
    ActionId moved =
        moderation
            .curating()
            .curate(
                moderator,
                source.discussion(),
                new Curation.Move("inner"),
                moderation.reason(talk.forum().chapter()))
            .await();
    assertThat(state()).isEqualTo(QuoteState.HIDDEN);
    long hidden = edition(quoting);
    assertThat(hidden).isGreaterThan(before);
    moderation.undoing().undo(moderator, moved).await();
    assertThat(state()).isEqualTo(QuoteState.UNCHANGED);
    assertThat(edition(quoting)).isGreaterThan(hidden);
  }

  @Test
  void soDoesAForumThatIsClosed() {
    var elsewhere = new GivenTalk(DATABASE, slug + "-elsewhere", Audience.PUBLIC);
    Caller eve = elsewhere.member("eve");
    Written there = elsewhere.open(eve, quote(source));
    Written still = elsewhere.open(eve, "Nobody is quoted.");
    long before = edition(there);
    long stays = edition(still);
    var forums = new ForumService(DATABASE.pool());
    var administration =
        new AdministrationService(DATABASE.pool(), new ChapterService(DATABASE.pool()), forums);
    new AccessService(DATABASE.pool(), administration)
        .change(
            talk.member("off", Role.MEMBER, Role.OFFICER),
            talk.address(),
            new AccessWish(Audience.CHAPTER, Posting.MEMBERS, false, false, false))
        .await();
    assertThat(edition(there)).isGreaterThan(before);
    assertThat(edition(still)).isEqualTo(stays);
  }

  @Test
  void whatQuotesNothingOfItStaysAsItIs() {
    new Given(DATABASE.pool()).forum(talk.forum().chapter(), "inner", Audience.CHAPTER);
    long before = edition(apart);
    moderation
        .curating()
        .curate(
            moderator,
            source.discussion(),
            new Curation.Move("inner"),
            moderation.reason(talk.forum().chapter()))
        .await();
    assertThat(edition(apart)).isEqualTo(before);
  }
}
