package org.plenary.appeal;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;
import org.plenary.sealing.Sealing;
import org.plenary.standing.LimitWish;
import org.plenary.standing.Reach;
import org.plenary.writing.Written;

/** A chapter in which ana wrote and a moderator acts, and a judge of another chapter. */
final class GivenAppeals {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final GivenModeration moderation;
  private final GivenTalk talk;
  private final Reason reason;
  private final Caller ana;
  private final Caller moderator;
  private final Caller judge;
  private final Written post;

  GivenAppeals(TestDatabase database) {
    this.database = database;
    this.moderation = new GivenModeration(database);
    this.talk = elsewhere(Audience.PUBLIC);
    this.reason = moderation.reason(talk.forum().chapter());
    this.ana = talk.member("ana");
    this.moderator = talk.member("mod", Role.MODERATOR);
    this.judge = elsewhere(Audience.PUBLIC).member("judge", Role.MODERATOR);
    this.post = talk.open(ana, "You fools.");
  }

  /** Another chapter. */
  GivenTalk elsewhere(Audience reading) {
    return new GivenTalk(database, "appeals-" + NUMBER.incrementAndGet(), reading);
  }

  GivenModeration moderation() {
    return moderation;
  }

  GivenTalk talk() {
    return talk;
  }

  Reason reason() {
    return reason;
  }

  Caller ana() {
    return ana;
  }

  Caller moderator() {
    return moderator;
  }

  Caller judge() {
    return judge;
  }

  /** What ana wrote. */
  Written post() {
    return post;
  }

  AppealService service() {
    return moderation.appeals();
  }

  PostService posts() {
    return new PostService(database.pool(), new DiscussionService(database.pool()));
  }

  /** The moderator hides it, and its author is told. */
  ActionId hide(Written hidden) {
    Target target = new Target.Entry(hidden.id().value());
    return moderation.told(
        moderation.acting().act(moderator, target, Wish.of(ActionKind.HIDE, reason)).await());
  }

  /** The moderator pauses who wrote it for three days, and they are told. */
  ActionId pause(Written words) {
    var wish =
        new LimitWish(
            ActionKind.PAUSE,
            byline(words),
            new Reach.InForum(new ForumId(talk.forum().id())),
            Optional.of(Duration.ofDays(3)),
            reason,
            Optional.empty());
    return moderation.told(moderation.standings().limit(moderator, wish).await());
  }

  private long byline(Written words) {
    return Contributions.find(database.pool(), moderator, new Target.Entry(words.id().value()))
        .await()
        .orElseThrow()
        .author()
        .byline()
        .orElseThrow();
  }

  Future<AppealId> appeal(Caller caller, ActionId action) {
    return service().appeal(caller, action, "It was a joke.", "en");
  }

  Future<Void> decide(Caller caller, AppealId appeal, Verdict verdict) {
    return service().decide(caller, appeal, verdict);
  }

  static Verdict reversed() {
    return new Verdict.Reversed("Jokes are allowed.\nAll of them.", "en");
  }

  /** Of what somebody was told, the latest first. */
  List<NotificationKind> told(Caller caller) {
    var inbox =
        new InboxService(
            database.pool(),
            talk.pseudonyms(),
            _ -> List.of(),
            new Sealing(new byte[Sealing.KEY_BYTES]));
    return inbox.list(caller, false, PageRequest.first(50)).await().items().stream()
        .map(Notification::kind)
        .toList();
  }

  /** The appeals that somebody may decide. */
  List<AppealId> open(Caller caller) {
    return service().listOpen(caller, PageRequest.first(100)).await().items().stream()
        .map(OpenAppeal::id)
        .toList();
  }
}
