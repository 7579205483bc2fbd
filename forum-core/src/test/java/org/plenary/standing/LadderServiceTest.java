package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.conduct.CodePlace;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.forum.ForumService;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Target;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class LadderServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Step NOTE = new Step(ActionKind.NOTE, Optional.empty());
  private static final Step PAUSE = new Step(ActionKind.PAUSE, Optional.of(3));

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final String slug = "ladders-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final CodePlace place = CodePlace.of(slug, "talk");
  private final Caller officer = talk.member("officer", Role.OFFICER);
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final StandingService standings = moderation.standings();
  private final LadderService service =
      new LadderService(
          DATABASE.pool(),
          new AdministrationService(DATABASE.pool(), chapters, new ForumService(DATABASE.pool())),
          standings);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Ladder ladder(CodePlace where) {
    return service.getLadder(Caller.ANONYMOUS, where).await();
  }

  @Test
  void whereNobodyPublishedAnyTheStandardCounts() {
    assertThat(ladder(place)).isEqualTo(Ladder.STANDARD);
  }

  @Test
  void aForumGoesByItsOwnElseByItsChapters() {
    service.publish(officer, CodePlace.of(slug), 0, List.of(NOTE, PAUSE)).await();
    assertThat(ladder(place).place()).contains(CodePlace.of(slug));
    service.publish(officer, place, 0, List.of(PAUSE)).await();
    service.publish(officer, place, 1, List.of(NOTE)).await();
    assertThat(ladder(place)).isEqualTo(new Ladder(Optional.of(place), 2, List.of(NOTE)));
    assertThat(ladder(CodePlace.of(slug)).steps()).containsExactly(NOTE, PAUSE);
  }

  @Test
  void twoDoNotPublishTheSameVersion() {
    service.publish(officer, place, 0, List.of(NOTE)).await();
    assertThat(Refusals.of(service.publish(officer, place, 0, List.of(PAUSE))))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void onlyOfficersPublishWhatCanStand() {
    assertThat(Refusals.of(service.publish(moderator, place, 0, List.of(NOTE))))
        .isEqualTo(new Problem.NotFound());
    var endless = new Step(ActionKind.SUSPEND, Optional.empty());
    var other = new Step(ActionKind.HIDE, Optional.of(1));
    for (List<Step> steps : List.of(List.<Step>of(), List.of(endless), List.of(other))) {
      assertThat(Refusals.of(service.publish(officer, place, 0, steps)))
          .isInstanceOf(Problem.Invalid.class);
    }
  }

  @Test
  void whatComesNextIsAfterWhatWas() {
    Written post = talk.open(talk.member("ana"), "You fools.");
    long byline =
        Contributions.find(DATABASE.pool(), moderator, new Target.Entry(post.id().value()))
            .await()
            .orElseThrow()
            .author()
            .byline()
            .orElseThrow();
    Chapter chapter = chapters.getChapter(slug).await();
    assertThat(service.suggest(moderator, byline, chapter.id(), place).await().next())
        .isEqualTo(NOTE);
    standings
        .limit(
            moderator,
            new LimitWish(
                ActionKind.NOTE,
                byline,
                new Reach.InForum(new ForumId(talk.forum().id())),
                Optional.empty(),
                moderation.reason(chapter.id()),
                Optional.empty()))
        .await();
    Suggestion next = service.suggest(moderator, byline, chapter.id(), place).await();
    assertThat(next.next().kind()).isEqualTo(ActionKind.WARN);
    assertThat(next.record()).hasSize(1);
  }
}
