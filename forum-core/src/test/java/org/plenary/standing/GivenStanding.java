package org.plenary.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Reason;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Written;

/** A forum in which ana opened a discussion, bea has a pseudonym, and a moderator limits them. */
final class GivenStanding {

  static final Optional<Duration> WEEK = Optional.of(Duration.ofDays(7));

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  final GivenModeration moderation;
  final GivenTalk talk;
  final ChapterId chapter;
  final Reach inForum;
  final Reach inChapter;
  final Reason reason;
  final Caller ana;
  final Caller bea;
  final Caller moderator;
  final StandingService service;
  final Written opened;

  GivenStanding(TestDatabase database) {
    this.database = database;
    this.moderation = new GivenModeration(database);
    this.talk = elsewhere(Audience.PUBLIC);
    this.chapter = talk.forum().chapter();
    this.inForum = new Reach.InForum(new ForumId(talk.forum().id()));
    this.inChapter = new Reach.InChapter(chapter);
    this.reason = moderation.reason(chapter);
    this.ana = talk.member("ana");
    this.bea = talk.masked("bea", "Masked");
    this.moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    this.service = moderation.standings();
    this.opened = talk.open(ana, "Who keeps the keys?");
  }

  /** Another chapter. */
  GivenTalk elsewhere(Audience reading) {
    return new GivenTalk(database, "standing-" + NUMBER.incrementAndGet(), reading);
  }

  long bylineOf(Written post) {
    return database
        .pool()
        .preparedQuery("select byline_id from contribution where id = $1")
        .execute(Tuple.of(post.id().value()))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  /** The moderator limits whoever wrote this. */
  Future<ActionId> limit(ActionKind kind, Written post, Reach reach) {
    return limit(moderator, kind, post, reach);
  }

  Future<ActionId> limit(Caller caller, ActionKind kind, Written post, Reach reach) {
    Optional<Duration> lasts = kind == ActionKind.NOTE ? Optional.empty() : WEEK;
    return service.limit(
        caller, new LimitWish(kind, bylineOf(post), reach, lasts, reason, Optional.empty()));
  }

  static Problem problem(Runnable writing) {
    return catchThrowableOfType(ProblemException.class, writing::run).problem();
  }

  /** Why somebody does not write in the discussion. */
  Problem refusal(Caller caller) {
    return problem(() -> talk.say(caller, opened.discussion(), "I say."));
  }

  void writes(Caller caller) {
    assertThat(talk.say(caller, opened.discussion(), "I say.").id()).isNotNull();
  }
}
