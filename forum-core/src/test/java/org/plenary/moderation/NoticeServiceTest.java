package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.MembershipService;
import org.plenary.caller.Role;
import org.plenary.conduct.CodePlace;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.NotificationKind;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;
import org.plenary.summary.NewSummary;
import org.plenary.writing.Written;

class NoticeServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final String slug = "notices-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final Reason reason = moderation.reason(talk.forum().chapter());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final NoticeService service = moderation.notices();
  private final NoticeRounds rounds = new NoticeRounds(DATABASE.pool());
  private final InboxService inbox =
      new InboxService(
          DATABASE.pool(),
          talk.pseudonyms(),
          moderation.handles()::digests,
          new Sealing(new byte[Sealing.KEY_BYTES]));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private ActionId hide(Written post) {
    return moderation
        .acting()
        .act(moderator, new Target.Entry(post.id().value()), Wish.of(ActionKind.HIDE, reason))
        .await();
  }

  private ActionId hideForGood(Written post) {
    ActionId hidden = hide(post);
    moderation.age(hidden);
    rounds.round().await();
    return hidden;
  }

  private List<Notification> told(Caller caller) {
    return inbox.list(caller, false, PageRequest.first(20)).await().items();
  }

  private Caller reading(Caller caller, String language) {
    DATABASE
        .pool()
        .preparedQuery("update member set languages = array[$2] where id = $1")
        .execute(Tuple.of(caller.member().orElseThrow().value(), language))
        .await();
    return new MembershipService(DATABASE.pool()).getCaller(caller.member().orElseThrow()).await();
  }

  @Test
  void theAuthorIsToldAllThatTheyNeedToAppeal() {
    Written post = talk.open(ana, "You fools.");
    ActionId hidden = hideForGood(post);
    Notice notice = service.getNotice(ana, hidden).await();
    assertThat(notice.kind()).isEqualTo(ActionKind.HIDE);
    assertThat(notice.place())
        .isEqualTo(new Notice.Place(slug, "Chapter " + slug, "en", Optional.of("talk"), false));
    assertThat(notice.sentence()).isEqualTo("It insults a member.");
    assertThat(notice.rule())
        .isEqualTo(new CitedRule(CodePlace.of(slug), 1, 1, "Be kind", "Body Be kind", "en"));
    assertThat(notice.by()).contains("A");
    assertThat(notice.machine()).isFalse();
    assertThat(notice.onReport()).isFalse();
    assertThat(notice.about().orElseThrow().title()).contains("Keys in escrow");
    assertThat(notice.about().orElseThrow().excerpt()).contains("You fools.");
    assertThat(notice.isAppealable(notice.at())).isTrue();
    assertThat(notice.isAppealable(notice.appealUntil())).isFalse();
  }

  @Test
  void theTitleOfWhatTheyReadNoMoreIsNotTold() {
    ActionId hidden = hideForGood(talk.open(ana, "You fools."));
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    Notice.About about = service.getNotice(ana, hidden).await().about().orElseThrow();
    assertThat(about.title()).isEmpty();
    assertThat(about.titleLanguage()).isEmpty();
    assertThat(about.excerpt()).contains("You fools.");
    assertThat(ahead(hidden).about().orElseThrow().title()).isEmpty();
  }

  private Notice ahead(ActionId action) {
    return service.ahead(DATABASE.pool(), action).await().orElseThrow().notice();
  }

  @Test
  void theRuleIsSaidInTheirLanguage() {
    Caller french = reading(ana, "fr");
    ActionId hidden = hideForGood(talk.open(ana, "You fools."));
    assertThat(service.getNotice(french, hidden).await().rule().title()).isEqualTo("Soyez aimable");
  }

  @Test
  void itComesIntoTheInboxOnce() {
    ActionId hidden = hide(talk.open(ana, "You fools."));
    moderation.age(hidden);
    Future.all(rounds.round(), rounds.round(), rounds.round()).await();
    assertThat(told(ana)).extracting(Notification::kind).containsExactly(NotificationKind.NOTICE);
    assertThat(told(ana).getFirst().subject())
        .isEqualTo(new Handled(slug, "Chapter " + slug, "en", hidden.value(), true));
    assertThat(told(moderator)).isEmpty();
  }

  @Test
  void itLeavesAfterItsMinute() {
    ActionId hidden = hide(talk.open(ana, "You fools."));
    rounds.round().await();
    assertThat(told(ana)).isEmpty();
    assertThat(Refusals.of(service.getNotice(ana, hidden))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void nobodyIsToldOfWhatWasTakenBack() {
    ActionId hidden = hide(talk.open(ana, "You fools."));
    ActionId back = moderation.undoing().undo(moderator, hidden).await();
    List.of(hidden, back).forEach(moderation::age);
    rounds.round().await();
    assertThat(told(ana)).isEmpty();
    assertThat(service.listNotices(ana, PageRequest.first(5)).await().items()).isEmpty();
  }

  @Test
  void whoModeratesIsToldOfWhatIsDoneToTheirSummaries() {
    Caller scribe = talk.member("scribe", Role.MODERATOR);
    Written opened = talk.open(ana, "Who keeps the keys?");
    moderation
        .summarising()
        .summarise(scribe, opened.discussion(), new NewSummary("en", "Ana asks (#1).", 0), reason)
        .await();
    long summary =
        moderation.summaries().getSummary(scribe, opened.discussion(), "en").await().id();
    Wish hiding = Wish.of(ActionKind.HIDE, reason);
    moderation.told(moderation.acting().act(moderator, new Target.Entry(summary), hiding).await());
    assertThat(told(scribe))
        .extracting(Notification::kind)
        .containsExactly(NotificationKind.NOTICE);
    inbox.read(scribe, told(scribe).getFirst().id()).await();
    assertThat(inbox.list(scribe, true, PageRequest.first(20)).await().items()).isEmpty();
    assertThat(told(moderator)).isEmpty();
  }

  @Test
  void whoIsMaskedIsToldAndNobodyElse() {
    Caller bea = talk.masked("bea", "Masked");
    Written post = talk.whisper(bea, talk.open(ana, "Who?"), "You fool.");
    ActionId hidden = hideForGood(post);
    assertThat(told(bea)).extracting(Notification::kind).contains(NotificationKind.NOTICE);
    assertThat(service.listNotices(bea, PageRequest.first(5)).await().items())
        .extracting(Notice::name)
        .containsExactly("Masked");
    assertThat(Refusals.of(service.getNotice(ana, hidden))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.getNotice(Caller.ANONYMOUS, hidden)))
        .isEqualTo(new Problem.NotSignedIn());
  }
}
