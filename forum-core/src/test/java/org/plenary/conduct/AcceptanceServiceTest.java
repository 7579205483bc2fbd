package org.plenary.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;

class AcceptanceServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId GLOBAL = GIVEN.chapter("global", "en");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final AcceptanceService service = new AcceptanceService(DATABASE.pool());
  private final String slug = "accepting-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final ForumAddress address = new ForumAddress(slug, "debate");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller member(String handle) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, Role.MEMBER)
        .welcomed()
        .caller();
  }

  private List<String> asked(Caller caller) {
    return service.listAsked(caller).await().stream().map(AcceptanceServiceTest::named).toList();
  }

  private static String named(AskedRules asked) {
    CodePlace place = asked.place();
    return place.chapter()
        + place.forum().map(slug -> "/" + slug).orElse("")
        + " "
        + asked.version();
  }

  @Test
  void whatWasPublishedBeforeTheFirstVisitIsNotAskedFor() {
    GIVEN.rules(chapter, 1);
    Caller ana = member("ana");
    assertThat(asked(ana)).isEmpty();
    GIVEN.rules(chapter, 2);
    assertThat(asked(ana)).containsExactly(slug + " 2");
    assertThat(asked(member("bea"))).isEmpty();
    assertThat(service.listAsked(Caller.ANONYMOUS, address).await()).isEmpty();
  }

  @Test
  void theNewestIsAcceptedOnceAndNoOther() {
    Caller ana = member("ana");
    GIVEN.rules(chapter, 1);
    GIVEN.rules(chapter, 2);
    assertThat(asked(ana)).containsExactly(slug + " 2");
    assertThat(Refusals.of(service.accept(ana, CodePlace.of(slug), 1)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(service.accept(ana, CodePlace.of(slug), 3)))
        .isInstanceOf(Problem.Conflict.class);
    service.accept(ana, CodePlace.of(slug), 2).await();
    service.accept(ana, CodePlace.of(slug), 2).await();
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void whatAForumAddsCountsThereAlone() {
    GivenForum other = GIVEN.forum(chapter, "other", Audience.PUBLIC);
    Caller ana = member("ana");
    GIVEN.rules(other, 1);
    assertThat(asked(ana)).containsExactly(slug + "/other 1");
    assertThat(service.listAsked(ana, address).await()).isEmpty();
    assertThat(service.listAsked(ana, new ForumAddress(slug, "other")).await()).hasSize(1);
    service.accept(ana, CodePlace.of(slug, "other"), 1).await();
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void rulesOfAForumThatOneMayNotReadAreAbsent() {
    Caller ana = member("ana");
    GIVEN.rules(GIVEN.forum(chapter, "council", Audience.OFFICERS), 1);
    assertThat(asked(ana)).isEmpty();
    assertThat(Refusals.of(service.accept(ana, CodePlace.of(slug, "council"), 1)))
        .isEqualTo(Refusals.of(service.accept(ana, CodePlace.of(slug, "nowhere"), 1)));
  }

  @Test
  void rulesOfAllCountEverywhere() {
    GIVEN.forum(chapter, "debate", Audience.PUBLIC);
    Caller ana = member("ana");
    GIVEN.rules(GLOBAL, 1);
    assertThat(service.listAsked(ana, address).await())
        .containsExactly(new AskedRules(CodePlace.of("global"), "Chapter global", "en", 1));
    service.accept(ana, new CodePlace("global", Optional.empty()), 1).await();
    assertThat(service.listAsked(ana, address).await()).isEmpty();
  }
}
