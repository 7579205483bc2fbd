package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.conduct.CodePlace;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.forum.ForumService;
import org.plenary.problem.Problem;

/** What officers choose, and what who writes is told of it. */
class HoldingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "chosen-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final GivenHolding given =
      new GivenHolding(DATABASE, new GivenModeration(DATABASE), talk);
  private final CodePlace chapter = new CodePlace(slug, Optional.empty());
  private final CodePlace forum = new CodePlace(slug, Optional.of("talk"));
  private final Caller officer = talk.member("off", Role.MEMBER, Role.OFFICER);
  private final Caller ana = talk.member("ana");
  private final HoldingService service =
      new HoldingService(
          DATABASE.pool(),
          new AdministrationService(
              DATABASE.pool(),
              new ChapterService(DATABASE.pool()),
              new ForumService(DATABASE.pool())),
          talk.pseudonyms());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Holding counts(CodePlace place) {
    return service.get(officer, place).await().holding();
  }

  private HoldingAhead ahead(Caller caller) {
    return service.ahead(caller, talk.forum().chapter(), new ForumId(talk.forum().id())).await();
  }

  @Test
  void aForumGoesBeforeItsChapterUntilItChoosesNothing() {
    assertThat(service.get(officer, forum).await())
        .isEqualTo(new ChosenHolding(Optional.empty(), Holding.NOTHING));
    Holding wide = new Holding(1, 2, false, 24, true, false, 48, 5);
    Holding narrow = new Holding(0, 0, true, 0, false, true, 1, 1);
    service.set(officer, chapter, wide).await();
    assertThat(counts(forum)).isEqualTo(wide);
    service.set(officer, forum, narrow).await();
    assertThat(service.get(officer, forum).await())
        .isEqualTo(new ChosenHolding(Optional.of(forum), narrow));
    assertThat(counts(chapter)).isEqualTo(wide);
    service.unset(officer, new ForumAddress(slug, "talk")).await();
    assertThat(service.get(officer, forum).await())
        .isEqualTo(new ChosenHolding(Optional.of(chapter), wide));
    assertThat(
            given
                .row(
                    "select count(*) from event where kind = 'holding.changed'"
                        + " and chapter_id = $1",
                    talk.forum().chapter().value())
                .getLong(0))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "21, 0, 0, 24, 10, firstPosts",
    "-1, 0, 0, 24, 10, firstPosts",
    "0, 101, 0, 24, 10, linkPosts",
    "0, 0, 721, 24, 10, repeatHours",
    "0, 0, 0, 0, 10, dueHours",
    "0, 0, 0, 169, 10, dueHours",
    "0, 0, 0, 24, 0, mostWaiting",
    "0, 0, 0, 24, 101, mostWaiting"
  })
  void whatIsNoSuchNumberIsRefused(
      int first, int links, int repeats, int due, int waiting, String field) {
    Problem problem =
        Refusals.of(
            service.set(
                officer,
                chapter,
                new Holding(first, links, false, repeats, false, true, due, waiting)));
    assertThat(((Problem.Invalid) problem).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
  }

  @Test
  void toOthersItDoesNotExist() {
    for (Caller caller : new Caller[] {ana, Caller.ANONYMOUS}) {
      assertThat(Refusals.of(service.get(caller, forum))).isEqualTo(new Problem.NotFound());
      assertThat(Refusals.of(service.set(caller, chapter, Holding.NOTHING)))
          .isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void whoWritesIsToldBefore() {
    assertThat(ahead(ana).reasons()).isEmpty();
    assertThat(ahead(ana).links()).isFalse();
    given.choose(talk.forum(), new Holding(1, 1, false, 0, false, true, 24, 10));
    assertThat(ahead(ana).reasons()).containsExactly(HoldReason.FIRST_POSTS);
    assertThat(ahead(ana).links()).isTrue();
    assertThat(ahead(ana).dueHours()).isEqualTo(24);
    assertThat(ahead(officer).reasons()).isEmpty();
    assertThat(ahead(officer).links()).isFalse();
  }
}
