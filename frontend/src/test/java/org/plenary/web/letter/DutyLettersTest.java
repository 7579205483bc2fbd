package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.Alerts;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer;
import org.plenary.letter.Scribe;
import org.plenary.member.MemberId;
import org.plenary.writing.Written;

/** What calls somebody to what waits for them: cases, what is held, answers to what they asked. */
class DutyLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final Scribe.Written GONE = new Scribe.Written.Gone();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final String slug = "duty-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final GivenInboxes inboxes = new GivenInboxes(DATABASE, 3);
  private final GivenHolding holding =
      new GivenHolding(DATABASE, new GivenModeration(DATABASE), talk);
  private final GivenDesk desk = new GivenDesk(DATABASE);
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");

  @BeforeEach
  void bothGetMail() {
    mail.reaches(id(moderator), "mod+" + slug + "@mail.example");
    mail.reaches(id(ana), "ana+" + slug + "@mail.example");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static MemberId id(Caller caller) {
    return caller.member().orElseThrow();
  }

  private Letter last(Caller caller) {
    inboxes.deliver();
    return mail.told(id(caller)).getLast();
  }

  private static void requireStops(Mail sent, Caller reader, NotificationKind kind) {
    assertThat(sent.headers()).containsEntry("X-Plenary-Kind", kind.sqlName());
    assertThat(GivenMail.stop(sent)).contains(new Stop(id(reader), new Offer.OfKind(kind)));
  }

  @Test
  void aCaseAndWhatIsSaidInIt() {
    Written said = talk.open(ana, "You fool.");
    desk.report(talk.member("ben"), said.id(), desk.rules(talk.forum().chapter(), 1));
    Mail opened = mail.mail(last(moderator));
    requireStops(opened, moderator, NotificationKind.CASE_OPENED);
    assertThat(opened.headers()).containsEntry("Subject", "Chapter " + slug + ": A new case");
    assertThat(GivenMail.read(opened))
        .startsWith("A new case\n\nChapter " + slug + "\n\nSee it:\n")
        .doesNotContain("You fool.", "insult", "ben-");
    CaseId id = caseIn(opened);
    desk.casework().write(moderator, id, "Please *explain*.").await();
    Mail asked = mail.mail(last(ana));
    requireStops(asked, ana, NotificationKind.CASE_ANSWERED);
    assertThat(GivenMail.read(asked))
        .startsWith("Moderators wrote to you\n")
        .contains("https://forum.example/me/conversations/" + id.value())
        .doesNotContain("explain", "mod-");
    desk.conversations().answer(ana, id, "I was angry.").await();
    assertThat(GivenMail.read(mail.mail(last(moderator))))
        .startsWith("A word in a case\n")
        .contains("https://forum.example/moderation/" + id.value())
        .doesNotContain("angry", "ana-");
  }

  private static CaseId caseIn(Mail opened) {
    String[] parts = GivenMail.read(opened).split("https://forum.example/moderation/", 2);
    return new CaseId(Long.parseLong(parts[1].split("\\D", 2)[0]));
  }

  @Test
  void nobodyIsCalledToACaseWhoMayNotJudgeItAnyMore() {
    Written said = talk.open(ana, "You fool.");
    desk.report(talk.member("ben"), said.id(), desk.rules(talk.forum().chapter(), 1));
    Letter letter = last(moderator);
    mail.execute("delete from membership where member_id = $1", id(moderator).value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  @Test
  void whatIsHeldAndThatItIsPublished() {
    Written opened = talk.open(moderator, "Who keeps the keys?");
    holding.choose(talk.forum(), GivenHolding.everything(3));
    Written held = talk.answer(ana, opened, "A secret of mine.");
    mail.wants(id(moderator), NotificationKind.POST_HELD);
    Letter waiting = last(moderator);
    Mail waits = mail.mail(waiting);
    requireStops(waits, moderator, NotificationKind.POST_HELD);
    assertThat(GivenMail.read(waits))
        .startsWith("Something waits to be looked at in a forum that you moderate\n")
        .contains("https://forum.example/moderation/held")
        .doesNotContain("secret", "ana-");
    holding.held().publish(moderator, held.id()).await();
    assertThat(mail.written(waiting)).isEqualTo(GONE);
    Mail published = mail.mail(last(ana));
    requireStops(published, ana, NotificationKind.POST_PUBLISHED);
    assertThat(GivenMail.read(published))
        .startsWith("Your post was looked at and is published\n")
        .contains("https://forum.example/p/" + held.id().value());
  }

  @Test
  void newAnswersToWhatSomebodyAsked() {
    Written opened = talk.open(moderator, "Who keeps the keys?");
    mail.wants(id(ana), NotificationKind.SEARCH_ANSWERED);
    Letter letter = found(opened);
    Mail sent = mail.mail(letter);
    requireStops(sent, ana, NotificationKind.SEARCH_ANSWERED);
    assertThat(sent.headers())
        .containsEntry("Subject", "Keys: New answers to your search")
        .containsEntry("From", "Plenary <plenary@lists.example>");
    assertThat(GivenMail.read(sent))
        .startsWith("New answers to your search\n\nKeys\n\n1 new post\n\nSee it:\n")
        .contains("?show=new");
    talk.withdraw(moderator, opened.id());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  private Letter found(Written post) {
    long search =
        DATABASE
            .pool()
            .preparedQuery(
                """
                insert into saved_search (member_id, name, question, sorting, alerts, known)
                values ($1, 'Keys', 'keys', 'newest', true, '{}')
                returning id
                """)
            .execute(Tuple.of(id(ana).value()))
            .await()
            .iterator()
            .next()
            .getLong("id");
    Alerts.tell(DATABASE.pool(), search, List.of(post.id().value())).await();
    return mail.told(id(ana)).getLast();
  }
}
