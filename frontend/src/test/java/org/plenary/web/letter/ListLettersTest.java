package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Reply;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;

/** What comes to members who read a forum as a mailing list. */
class ListLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Written GONE = new Written.Gone();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final String slug = "lists-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final MemberId reader = ben.member().orElseThrow();

  @BeforeEach
  void benReadsTheForumAsAList() {
    mail.reaches(reader, "ben+" + slug + "@mail.example");
    mail.reads(reader, talk.forum().id());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static String token(String address) {
    return address.substring(1, address.indexOf('@'));
  }

  @Test
  void aTitleThatModeratorsTookAwayIsSentNoMore() {
    var opening = talk.open(ana, "Who keeps the keys?");
    mail.execute(
        "update discussion set title = 'Keys' where id = $1", opening.discussion().value());
    Mail answer = mail.mail(mail.listed(reader, talk.answer(ana, opening, "I do.").id()));
    assertThat(answer.headers()).containsEntry("Subject", "Re: Keys");
    assertThat(answer.text() + answer.html()).doesNotContain("Keys in escrow");
  }

  @Test
  void aPostComesAsAListWouldSendIt() {
    var opening = talk.open(ana, "> Who *keeps* the keys?\n\nNobody should.");
    Mail sent = mail.mail(mail.listed(reader, opening.id()));
    String forum = "https://forum.example/c/" + slug + "/talk";
    assertThat(sent.to()).isEqualTo("ben+" + slug + "@mail.example");
    assertThat(GivenMail.TOKENS.openBounce(token(sent.from())).map(MailTokens.Bounce::member))
        .contains(reader);
    assertThat(sent.headers())
        .containsEntry("From", "ana-" + slug + " <" + slug + ".talk@lists.example>")
        .containsEntry("To", "ben+" + slug + "@mail.example")
        .containsEntry("Subject", "Keys in escrow")
        .containsEntry("Message-ID", "<p%d@names.example>".formatted(opening.id().value()))
        .containsEntry("List-Id", "Forum talk <talk." + slug + ".lists.example>")
        .containsEntry("List-Post", "<" + forum + "/new>")
        .containsEntry("List-Archive", "<" + forum + ">")
        .containsEntry("List-Help", "<https://forum.example/me/mail>")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Archived-At", "<https://forum.example/p/" + opening.id().value() + ">")
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("Precedence", "list")
        .containsEntry("Content-Language", "en")
        .containsEntry("X-Plenary-Chapter", slug)
        .containsEntry("X-Plenary-Forum", "talk")
        .containsEntry("X-Plenary-Kind", "list")
        .containsEntry("Feedback-ID", "list:talk:" + slug + ":lists.example")
        .doesNotContainKeys("In-Reply-To", "References", "X-Plenary-Topic");
    assertThat(GivenMail.TOKENS.openReply(token(GivenMail.header(sent, "Reply-To"))))
        .contains(new Reply(reader, opening.id()));
    assertThat(GivenMail.stop(sent))
        .contains(new Stop(reader, new Offer.OfList(new ForumId(talk.forum().id()))));
    assertThat(sent.text()).startsWith("> Who *keeps* the keys?\n\nNobody should.\n\n-- \n");
    Document html = Jsoup.parse(sent.html());
    assertThat(html.select("blockquote em").text()).isEqualTo("keeps");
    assertThat(html.select("img, script, link, [src]")).isEmpty();
    assertThat(html.select("style").html()).contains("prefers-color-scheme:dark");
  }

  @Test
  void aForumOfLongNamesNeverWritesFromItsChapter() {
    var opening = talk.open(ana, "Who keeps the keys?");
    mail.execute(
        "update forum set slug = $2 where id = $1", talk.forum().id(), "t" + "o".repeat(39));
    mail.execute(
        "update chapter set slug = rpad($2, 40, 'x') where id = $1",
        talk.forum().chapter().value(),
        slug);
    assertThat(mail.mail(mail.listed(reader, opening.id())).headers())
        .containsEntry(
            "From", "ana-%s <forum_%d@lists.example>".formatted(slug, talk.forum().id()));
  }

  @Test
  void anAnswerHangsBelowWhatItAnswers() {
    var opening = talk.open(ana, "Who keeps the keys?");
    var answer = talk.answer(ben, opening, "I do.");
    var third = talk.answer(ana, answer, "Why?");
    Mail sent = mail.mail(mail.listed(reader, third.id()));
    String above = "<p%d@names.example>".formatted(answer.id().value());
    assertThat(sent.headers())
        .containsEntry("Subject", "Re: Keys in escrow")
        .containsEntry("In-Reply-To", above)
        .containsEntry(
            "References", "<p%d@names.example> %s".formatted(opening.id().value(), above));
  }

  @Test
  void whoWritesGetsTheirOwnPostAsListsDo() {
    var own = talk.open(ben, "I keep them.");
    assertThat(mail.mail(mail.listed(reader, own.id())).text()).startsWith("I keep them.");
  }

  @Test
  void whatMayNotBeReadAnyMoreIsNotSent() {
    var opening = talk.open(ana, "Who keeps the keys?");
    Letter letter = mail.listed(reader, opening.id());
    mail.execute("update contribution set state = 'removed' where id = $1", opening.id().value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute("update contribution set state = 'visible' where id = $1", opening.id().value());
    assertThat(mail.written(letter)).isInstanceOf(Written.Ready.class);
    mail.execute(
        "update contribution set state = 'removed' where id = $1", opening.discussion().value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute(
        "update contribution set state = 'visible' where id = $1", opening.discussion().value());
    mail.execute("delete from membership where member_id = $1", reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
  }

  @Test
  void nothingComesToWhoMutedItsAuthorOrDiscussionOrLeftTheList() {
    var opening = talk.open(ana, "Who keeps the keys?");
    var answer = talk.answer(ben, opening, "I do.");
    Letter letter = mail.listed(reader, opening.id());
    mail.execute(
        "insert into mute (member_id, byline_id) select $1, byline_id from post where id = $2",
        reader.value(),
        opening.id().value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    Letter own = mail.listed(reader, answer.id());
    assertThat(mail.written(own)).isInstanceOf(Written.Ready.class);
    mail.execute("delete from list_reader where member_id = $1", reader.value());
    assertThat(mail.written(own)).isEqualTo(GONE);
  }

  @Test
  void nothingComesWhereNoMailArrives() {
    var opening = talk.open(ana, "Who keeps the keys?");
    Letter letter = mail.listed(reader, opening.id());
    mail.execute(
        """
        update mail_address
        set failures = 3, failing_since = now(), failed_at = now(), failed_by = '5.1.1',
          suspended_at = now()
        where member_id = $1
        """,
        reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    mail.execute("delete from mail_address where member_id = $1", reader.value());
    assertThat(mail.written(letter)).isEqualTo(GONE);
    MemberId nobody = ana.member().orElseThrow();
    mail.reads(nobody, talk.forum().id());
    assertThat(mail.written(mail.listed(nobody, opening.id()))).isEqualTo(GONE);
  }

  @Test
  void itsAuthorMayMendItFirstButNotForEver() {
    var opening = talk.open(ana, "Who keeps teh keys?");
    Letter letter = mail.listed(reader, opening.id());
    Instant until = until(letter);
    assertThat(until).isEqualTo(opening.at().plus(Duration.ofHours(1)));
    mail.execute(
        "update post set posted_at = posted_at - interval '2 hours' where id = $1",
        opening.id().value());
    assertThat(written(letter)).isInstanceOf(Written.Ready.class);
    talk.edit(ana, opening, "Who keeps the keys?");
    assertThat(until(letter)).isAfter(until);
    mail.execute(
        "update post set posted_at = posted_at - interval '3 hours' where id = $1",
        opening.id().value());
    assertThat(written(letter)).isInstanceOf(Written.Ready.class);
    assertThat(mail.mail(letter).text()).startsWith("Who keeps the keys?");
  }

  private Written written(Letter letter) {
    return mail.written(Duration.ofHours(1), letter);
  }

  private Instant until(Letter letter) {
    Written written = written(letter);
    assertThat(written).isInstanceOf(Written.TooEarly.class);
    return ((Written.TooEarly) written).until();
  }

  @Test
  void aHundredLettersCostAsManyStatementsAsOne() {
    var opening = talk.open(ana, "Who keeps the keys?");
    List<Letter> letters =
        IntStream.range(0, 100)
            .mapToObj(n -> talk.member("reader" + n).member().orElseThrow())
            .peek(member -> mail.reaches(member, "m" + member.value() + "@mail.example"))
            .peek(member -> mail.reads(member, talk.forum().id()))
            .map(member -> mail.listed(member, opening.id()))
            .toList();
    var scribe = mail.scribe(Duration.ZERO);
    int before = DATABASE.statements();
    Map<Letter, Written> written = scribe.write(letters).await();
    assertThat(DATABASE.statements() - before).isEqualTo(3);
    assertThat(written.values().stream().map(GivenMail::recipient).distinct()).hasSize(100);
  }

  @Test
  void filesAreLinks() {
    var opening = talk.open(ana, "See the file.");
    mail.execute(
        """
        insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,
          description, stored)
        select chapter_id, id, 1, 'Clés & portes.pdf', 'application/pdf', 2048, $2, '', true
        from post where id = $1
        """,
        opening.id().value(),
        Buffer.buffer(new byte[32]));
    mail.execute(
        "update contribution set attachment_count = 1 where id = $1", opening.id().value());
    Mail sent = mail.mail(mail.listed(reader, opening.id()));
    String address =
        "https://forum.example/p/%d/attachments/1/Cl%%C3%%A9s%%20%%26%%20portes.pdf"
            .formatted(opening.id().value());
    assertThat(GivenMail.read(sent)).contains("File Clés & portes.pdf, 2 kB:\n" + address);
    assertThat(Jsoup.parse(sent.html()).select("a[href=" + address + "]")).hasSize(1);
  }

  @Test
  void addressesInWordsAreWhole() {
    var opening = talk.open(ana, "Ask @ben-" + slug + ".");
    Mail sent = mail.mail(mail.listed(reader, opening.id()));
    assertThat(Jsoup.parse(sent.html()).select("a").eachAttr("href"))
        .allSatisfy(address -> assertThat(address).startsWith("https://forum.example/"))
        .contains("https://forum.example/m/ben-" + slug);
  }

  @Test
  void whatIsMeantToBreakHeadersStaysWords() {
    var opening = talk.open(ana, "Who keeps the keys?");
    mail.execute(
        "update discussion set title = $2 where id = $1",
        opening.discussion().value(),
        "Keys\r\nBcc: all@example.org \u202E=?utf-8?q?x?=");
    mail.execute(
        "update byline set name = $2 where id = (select byline_id from post where id = $1)",
        opening.id().value(),
        "\"Root\" <root@bank.example>\n, Ана");
    Mail sent = mail.mail(mail.listed(reader, opening.id()));
    assertThat(sent.headers().values()).allSatisfy(value -> assertThat(value).matches("[ -~]+"));
    var message = MailWriting.parsed(sent);
    assertThat(message.getSubject()).isEqualTo("Keys Bcc: all@example.org =?utf-8?q?x?=");
    assertThat(message.getFrom().get(0).getName()).isEqualTo("\"Root\" <root@bank.example> , Ана");
    assertThat(message.getFrom().get(0).getAddress()).isEqualTo(slug + ".talk@lists.example");
    assertThat(Optional.ofNullable(message.getBcc())).isEmpty();
  }
}
