package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.joining.JoiningService;
import org.plenary.joining.Verdict;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer;
import org.plenary.letter.Scribe;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/** What comes by mail of what stands in somebody's inbox. */
class ToldLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Written GONE = new Written.Gone();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final String slug = "told-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final GivenInboxes inboxes = new GivenInboxes(DATABASE, 3);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final MemberId reader = ana.member().orElseThrow();

  @BeforeEach
  void anaGetsMail() {
    mail.reaches(reader, "ana+" + slug + "@mail.example");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Letter answered(String words) {
    var opening = talk.open(ana, "Who keeps the keys?");
    talk.answer(ben, opening, words);
    inboxes.deliver();
    return mail.told(reader).getLast();
  }

  @Test
  void anAnswerIsToldWithItsWordsAndWhereItStands() {
    Letter letter = answered("> Who keeps the keys?\n\n*Nobody*, I hope.");
    Mail sent = mail.mail(letter);
    assertThat(GivenMail.read(sent))
        .startsWith(
            """
            You are answered by ben-%1$s

            Keys in escrow

            In Forum talk, Chapter %1$s
            """
                .formatted(slug))
        .contains("\n\n> Who keeps the keys?\n\n*Nobody*, I hope.\n\n-- \nRead and answer it:\n");
    assertThat(sent.headers())
        .containsEntry("Subject", "Re: Keys in escrow")
        .containsEntry("From", "ben-" + slug + " <" + slug + ".talk@lists.example>")
        .containsEntry("List-Id", "Forum talk <talk." + slug + ".lists.example>")
        .containsEntry("X-Plenary-Kind", "reply")
        .containsEntry("Content-Language", "en")
        .containsKeys("In-Reply-To", "References", "Reply-To", "List-Unsubscribe-Post");
    assertThat(GivenMail.stop(sent))
        .contains(new Stop(reader, new Offer.OfKind(NotificationKind.REPLY)));
    assertThat(Jsoup.parse(sent.html()).body().text())
        .contains("Nobody, I hope.", "Keys in escrow", "No more mail of this kind");
  }

  @Test
  void itIsCalledAsTheListCallsIt() {
    Letter letter = answered("I do.");
    Mail told = mail.mail(letter);
    mail.reads(ben.member().orElseThrow(), talk.forum().id());
    mail.reaches(ben.member().orElseThrow(), "ben+" + slug + "@mail.example");
    String post = GivenMail.header(told, "Archived-At").replaceAll("\\D", "");
    Mail listed =
        mail.mail(mail.listed(ben.member().orElseThrow(), new PostId(Long.parseLong(post))));
    for (String same : List.of("Message-ID", "In-Reply-To", "References", "Subject", "Date")) {
      assertThat(told.headers().get(same)).as(same).isEqualTo(listed.headers().get(same));
    }
  }

  @Test
  void whoReadsTheForumAsAListHasItInTheListsMail() {
    Letter letter = answered("I do.");
    assertThat(mail.written(letter)).isInstanceOf(Written.Ready.class);
    mail.reads(reader, talk.forum().id());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute("update list_reader set since = now() where member_id = $1", reader.value());
    assertThat(mail.written(letter)).isInstanceOf(Written.Ready.class);
  }

  @Test
  void whatIsInTheInboxNoMoreIsNotMailed() {
    Letter letter = answered("I do.");
    mail.execute(
        "insert into mute (member_id, byline_id)"
            + " select $1, byline_id from post where id = (select max(id) from post)",
        reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute("delete from mute where member_id = $1", reader.value());
    mail.execute(
        "insert into forum_subscription (member_id, chapter_id, forum_id, level)"
            + " select $1, chapter_id, id, 'muted' from forum where id = $2",
        reader.value(),
        talk.forum().id());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute("delete from forum_subscription where member_id = $1", reader.value());
    assertThat(mail.written(letter)).isInstanceOf(Written.Ready.class);
    mail.execute("delete from membership where member_id = $1", reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  @Test
  void whoChoseOtherwiseMeanwhileIsNotMailed() {
    Letter letter = answered("I do.");
    mail.execute(
        "insert into mail_choice (member_id, kind, way) values ($1, 'reply', 'daily')",
        reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  @Test
  void whatIsWithdrawnIsNotMailed() {
    var opening = talk.open(ana, "Who keeps the keys?");
    var answer = talk.answer(ben, opening, "I do.");
    inboxes.deliver();
    Letter letter = mail.told(reader).getLast();
    talk.withdraw(ben, answer.id());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  @Test
  void nobodyGetsWhatWasToldToSomebodyElse() {
    Letter letter = answered("I do.");
    mail.reaches(ben.member().orElseThrow(), "ben+" + slug + "@mail.example");
    var other =
        new Letter(
            letter.id(),
            new Addressee.Member(ben.member().orElseThrow()),
            letter.cause(),
            letter.domain(),
            letter.madeAt(),
            letter.leasedUntil(),
            1);
    assertThat(mail.written(other)).isEqualTo(GONE);
  }

  @Test
  void itsAuthorMayMendItFirst() {
    Letter letter = answered("I od.");
    assertThat(mail.written(Duration.ofMinutes(3), letter)).isInstanceOf(Written.TooEarly.class);
  }

  @Test
  void officersAreToldWhoAsksToJoinUntilItIsAnswered() {
    Caller olga = talk.member("olga", Role.OFFICER);
    MemberId officer = olga.member().orElseThrow();
    mail.reaches(officer, "olga+" + slug + "@mail.example");
    mail.wants(officer, NotificationKind.JOIN_ASKED);
    Caller guest = GivenMember.claimed(DATABASE.pool(), "guest-" + slug, slug).caller();
    var chapters = new ChapterService(DATABASE.pool());
    var joining = new JoiningService(DATABASE.pool(), chapters, _ -> {});
    joining.ask(guest, slug, "I live here.").await();
    Letter asked = mail.told(officer).getLast();
    Mail sent = mail.mail(asked);
    assertThat(sent.headers())
        .containsEntry("Subject", "Chapter " + slug + ": Somebody asks to join")
        .containsEntry("From", "Chapter " + slug + " <" + slug + "@lists.example>")
        .containsEntry("List-Id", "Chapter " + slug + " <" + slug + ".lists.example>")
        .containsEntry("X-Plenary-Kind", "join_asked")
        .doesNotContainKeys("X-Plenary-Forum", "List-Post", "Reply-To");
    assertThat(GivenMail.read(sent))
        .startsWith("Somebody asks to join\n\nChapter " + slug + "\n\nSee it:\n")
        .contains("https://forum.example/c/" + slug + "/members");
    var request = joining.listRequests(olga, chapters.getChapter(slug).await()).await().getFirst();
    mail.reaches(guest.member().orElseThrow(), "guest+" + slug + "@mail.example");
    joining.answer(olga, slug, new Verdict(request.id(), true, "So.")).await();
    assertThat(mail.written(asked)).isEqualTo(GONE);
    Mail answer = mail.mail(mail.told(guest.member().orElseThrow()).getLast());
    assertThat(GivenMail.read(answer)).startsWith("Your request to join was answered: accepted\n");
  }

  @Test
  void aHundredWhoAreToldOfAPostCostAsManyStatementsAsOne() {
    List<Caller> members = IntStream.range(0, 30).mapToObj(n -> talk.member("m" + n)).toList();
    members.forEach(
        member -> {
          mail.reaches(member.member().orElseThrow(), member.hashCode() + "@mail.example");
          mail.wants(member.member().orElseThrow(), NotificationKind.NEW_DISCUSSION);
          mail.execute(
              "insert into forum_subscription (member_id, chapter_id, forum_id, level, chosen_at)"
                  + " select $1, chapter_id, id, 'all', '2000-01-01' from forum where id = $2",
              member.member().orElseThrow().value(),
              talk.forum().id());
        });
    talk.open(ben, "Who keeps the keys?");
    inboxes.deliver();
    List<Letter> letters =
        members.stream().flatMap(m -> mail.told(m.member().orElseThrow()).stream()).toList();
    assertThat(letters).hasSize(30);
    Scribe scribe = mail.scribe(Duration.ZERO);
    int before = DATABASE.statements();
    assertThat(scribe.write(letters).await().values()).hasOnlyElementsOfType(Written.Ready.class);
    assertThat(DATABASE.statements() - before).isEqualTo(4);
  }
}
