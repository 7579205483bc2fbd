package org.plenary.web.letter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.correspondence.Readers;
import org.plenary.digest.DigestService;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Letter.Cause.Digest;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.MailWay;
import org.plenary.letter.Offer;
import org.plenary.letter.Scribe.Written;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.member.MemberId;
import org.plenary.web.page.Links;

/** Digests as members read them. */
class DigestLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

  private final GivenMail mail = new GivenMail(DATABASE);
  private final String slug = "digests-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final GivenInboxes inboxes = new GivenInboxes(DATABASE, 10);
  private final DigestComposer composer =
      new DigestComposer(
          DATABASE.vertx(),
          new DigestService(DATABASE.pool(), new Readers(new AddressSeal(GivenMail.SEALING))),
          new Letterhead(
              new Links(URI.create("https://forum.example/")),
              "lists.example",
              GivenMail.AUTHORITY,
              GivenMail.TOKENS));
  private final Caller ana = talk.member("ana");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void nobodyChose() {
    mail.execute("delete from mail_choice");
  }

  private MemberId reader(String name, String... languages) {
    MemberId reader = talk.member(name).member().orElseThrow();
    mail.reaches(reader, name + "@" + slug + ".example");
    mail.speaks(reader, "Africa/Dakar", languages);
    mail.execute(
        """
        insert into forum_subscription (member_id, chapter_id, forum_id, level)
        select $1, chapter_id, id, 'all' from forum where id = $2
        """,
        reader.value(),
        talk.forum().id());
    return reader;
  }

  private Letter letter(MemberId to, MailWay way) {
    return DATABASE
        .pool()
        .preparedQuery(
            """
            insert into letter (member_id, domain, digest_way, digest_to, due_at)
            select $1, sha256('mail.example'), $2::text::mail_way, max(id), now() from notification
            returning id, digest_to
            """)
        .execute(Tuple.of(to.value(), way.sqlName()))
        .await()
        .stream()
        .map(
            row ->
                new Letter(
                    row.getLong("id"),
                    new Addressee.Member(to),
                    new Digest(way, row.getLong("digest_to")),
                    Buffer.buffer(new byte[32]),
                    NOW,
                    NOW,
                    1))
        .findFirst()
        .orElseThrow();
  }

  private Map<Letter, Written> written(List<Letter> letters) {
    return composer
        .compose(
            letters.stream()
                .collect(Collectors.toMap(letter -> letter, letter -> (Digest) letter.cause())))
        .await();
  }

  private Mail mail(Letter letter) {
    Written written = written(List.of(letter)).get(letter);
    assertThat(written).isInstanceOf(Written.Ready.class);
    return ((Written.Ready) requireNonNull(written)).mail();
  }

  @Test
  void tellsWhatIsNewWhereItWasSaid() {
    MemberId ben = reader("ben", "en");
    var opening = talk.open(ana, "Who *keeps* the keys?");
    talk.answer(ana, opening, "Nobody should.");
    inboxes.deliver();
    Mail sent = mail(letter(ben, MailWay.DAILY));
    String here = "https://forum.example/p/";
    assertThat(GivenMail.read(sent))
        .startsWith("2 new things since yesterday\n")
        .containsSubsequence(
            "Forum talk\n====",
            "Keys in escrow\n----",
            "A new discussion by ana-" + slug + "\n> Who keeps the keys?",
            here + opening.id().value(),
            "A new post by ana-" + slug + "\n> Nobody should.",
            "https://forum.example/me/inbox",
            "\n-- \n",
            "https://forum.example/me/mail")
        .containsOnlyOnce("Keys in escrow");
    assertThat(sent.headers())
        .containsEntry("Subject", "2 new things since yesterday")
        .containsEntry("List-Id", "Plenary <digest.lists.example>")
        .containsEntry("X-Plenary-Kind", "digest")
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    assertThat(GivenMail.stop(sent)).contains(new Stop(ben, new Offer.OfDigests(MailWay.DAILY)));
    Document html = Jsoup.parse(sent.html());
    assertThat(html.select("h2").text()).isEqualTo("Forum talk");
    assertThat(html.select("h3[lang=en]").text()).isEqualTo("Keys in escrow");
    assertThat(html.select("a").eachAttr("href")).contains(here + opening.id().value());
  }

  @Test
  void speaksTheReadersLanguage() {
    MemberId awa = reader("awa", "fr");
    talk.open(ana, "Who keeps the keys?");
    inboxes.deliver();
    mail.execute(
        "insert into mail_choice (member_id, kind, way) values ($1, 'new_discussion', 'weekly')",
        awa.value());
    Mail sent = mail(letter(awa, MailWay.WEEKLY));
    assertThat(GivenMail.read(sent))
        .contains("1 nouveauté depuis la semaine dernière", "> Who keeps the keys?");
    assertThat(Jsoup.parse(sent.html()).select("html").attr("lang")).isEqualTo("fr");
    assertThat(Jsoup.parse(sent.html()).select("blockquote").attr("lang")).isEqualTo("en");
  }

  @Test
  void whatMayNotBeReadAnyMoreIsNoLetter() {
    MemberId ben = reader("ben", "en");
    talk.open(ana, "Who keeps the keys?");
    inboxes.deliver();
    Letter letter = letter(ben, MailWay.DAILY);
    mail.execute("delete from membership where member_id = $1", ben.value());
    assertThat(written(List.of(letter)).get(letter)).isEqualTo(new Written.Gone());
  }

  @Test
  void whatLooksLikeMarkupOrAHeaderIsNone() {
    MemberId ben = reader("ben", "en");
    talk.open(ana, "`<script>alert(1)</script>`");
    mail.execute("update discussion set title = $1", "<b>Bcc: x@y.example\r\nX: y");
    inboxes.deliver();
    Mail sent = mail(letter(ben, MailWay.DAILY));
    assertThat(Jsoup.parse(sent.html()).select("script, b")).isEmpty();
    assertThat(String.join("", sent.headers().values())).doesNotContain("\n", "Bcc");
  }

  @Test
  void aHundredLettersTakeTwoStatements() {
    List<MemberId> readers =
        IntStream.range(0, 100).mapToObj(i -> reader("reader" + i, "en")).toList();
    talk.open(ana, "Who keeps the keys?");
    inboxes.deliver();
    List<Letter> letters = readers.stream().map(reader -> letter(reader, MailWay.DAILY)).toList();
    int before = DATABASE.statements();
    Map<Letter, Written> written = written(letters);
    assertThat(DATABASE.statements() - before).isEqualTo(2);
    assertThat(written.values()).hasSize(100).hasOnlyElementsOfType(Written.Ready.class);
  }
}
