package org.plenary.web.letter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.TestDatabase;
import org.plenary.invitation.InvitationLimits;
import org.plenary.invitation.InvitationService;
import org.plenary.invitation.MadeInvitation;
import org.plenary.invitation.NewInvitation;
import org.plenary.invitation.OpenInvitations;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Letter.Cause;
import org.plenary.letter.Letters;
import org.plenary.letter.Mail;
import org.plenary.letter.Scribe.Written;
import org.plenary.mailing.MailRelay;
import org.plenary.moderation.Citation;
import org.plenary.outsider.OutsiderMail;
import org.plenary.post.PostId;
import org.plenary.report.OutcomeMail;
import org.plenary.report.OutsideReportService;
import org.plenary.report.Proof;
import org.plenary.web.page.Links;

/** What people without an account get by mail. */
class OutsiderLettersTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK =
      new GivenDesk(DATABASE.vertx(), DATABASE.pool(), GivenMail.SEALING);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "outside-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "fr");
  private final Citation rule = DESK.rules(chapter, 1);
  private final Caller officer = member("officer", Role.OFFICER);
  private final OutsiderMail mail = new OutsiderMail(GivenMail.SEALING);
  private final OutcomeMail outcomes = new OutcomeMail(DATABASE.pool(), mail);
  private final InvitationService invitations =
      new InvitationService(
          DATABASE.pool(),
          new ChapterService(DATABASE.pool()),
          GivenMail.SEALING,
          new InvitationLimits(Duration.ofDays(14), 3),
          new GivenMemory());
  private final OutsideReportService reports = DESK.outsideWithMail(Clock.systemUTC());
  private final Letters letters =
      new OutsiderComposers(
              mail,
              new OpenInvitations(DATABASE.pool()),
              outcomes,
              new Letterhead(
                  new Links(URI.create("https://forum.example/")),
                  "lists.example",
                  GivenMail.AUTHORITY,
                  GivenMail.TOKENS))
          .in(new Letters());

  @BeforeAll
  static void thereIsARelay() {
    MailRelay.turn(DATABASE.pool(), true).await();
  }

  @BeforeEach
  void nothingWaits() {
    DATABASE.pool().query("delete from letter").execute().await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles).caller();
  }

  private Written last() {
    Letter letter =
        DATABASE
            .pool()
            .query("select * from letter order by id desc limit 1")
            .execute()
            .await()
            .stream()
            .map(OutsiderLettersTest::letter)
            .findFirst()
            .orElseThrow();
    return requireNonNull(letters.write(List.of(letter)).await().get(letter));
  }

  private static Letter letter(Row row) {
    return new Letter(
        row.getLong("id"),
        new Addressee.Outsider(row.getBuffer("sealed_to")),
        cause(row, Optional.ofNullable(row.getBuffer("sealed_words"))),
        row.getBuffer("domain"),
        row.getOffsetDateTime("made_at"),
        row.getOffsetDateTime("made_at"),
        1);
  }

  private static Cause cause(Row row, Optional<Buffer> words) {
    if (row.getLong("invitation_id") != null) {
      return new Cause.Invited(row.getLong("invitation_id"), words.orElseThrow());
    }
    return row.getLong("report_id") == null
        ? new Cause.Confirming(words.orElseThrow())
        : new Cause.Reported(row.getLong("report_id"), words);
  }

  private Mail sent() {
    Written written = last();
    assertThat(written).isInstanceOf(Written.Ready.class);
    return ((Written.Ready) written).mail();
  }

  private MadeInvitation invite(String address) {
    return invitations.invite(officer, slug, new NewInvitation(address, "")).await();
  }

  @Test
  void anInvitationIsMailedInTheLanguageOfTheChapter() {
    MadeInvitation made = invite("Amina+x@Mail.example");
    assertThat(made.isMailed()).isTrue();
    Mail sent = sent();
    assertThat(sent.to()).isEqualTo("Amina+x@mail.example");
    assertThat(sent.from()).isEqualTo(slug + "@lists.example");
    assertThat(sent.headers())
        .containsEntry("Subject", "Chapter %s : Invitation".formatted(slug))
        .containsEntry("Content-Language", "fr")
        .containsEntry("Auto-Submitted", "auto-generated")
        .doesNotContainKeys("List-Unsubscribe", "Reply-To");
    String link = "https://forum.example/invitation/" + made.secret().text();
    assertThat(GivenMail.read(sent))
        .contains("officer-" + slug + " vous invite dans Chapter " + slug, link);
    assertThat(Jsoup.parse(sent.html()).select("a").attr("href")).isEqualTo(link);
  }

  @Test
  void whatWasTakenBackMeanwhileIsNotMailed() {
    invite("amina@mail.example");
    DATABASE.pool().query("update invitation set withdrawn_at = now()").execute().await();
    assertThat(last()).isEqualTo(new Written.Gone());
  }

  @Test
  void whatOnlySomeHostsTakeIsForTheOfficerToSend() {
    assertThat(invite("ämina@mail.example").isMailed()).isFalse();
  }

  @Test
  void whoReportsGetsAConfirmationAReceiptAndTheOutcome() {
    PostId post =
        GIVEN
            .discussion(GIVEN.forum(chapter, "talk", Audience.PUBLIC), "Keys")
            .post("ana", 0, "Fool!");
    String path = "/p/%d/report".formatted(post.value());
    reports.confirm("amina@mail.example", "", "es", path).await();
    Mail asked = sent();
    assertThat(asked.headers()).containsEntry("X-Plenary-Kind", "confirmation");
    String link = Jsoup.parse(asked.html()).select("a").attr("href");
    assertThat(link).startsWith("https://forum.example" + path + "?confirmation=");
    var proof = new Proof.Mailed(link.substring(link.indexOf('=') + 1));
    String number = reports.report(proof, GivenDesk.of(post, rule), "").await().text();
    Mail received = sent();
    assertThat(received.to()).isEqualTo("amina@mail.example");
    assertThat(GivenMail.read(received))
        .contains(number, "https://forum.example/report/" + number, "> ");
    GivenMember moderator =
        GivenMember.claimed(DATABASE.pool(), "moderator-" + slug, slug, Role.MODERATOR);
    DESK.casework()
        .closeWithoutAction(
            moderator.caller(), DESK.queue(moderator).getFirst().id(), 1, "It is fair.")
        .await();
    outcomes.round().await();
    Mail judged = sent();
    assertThat(judged.headers()).containsEntry("X-Plenary-Kind", "report");
    assertThat(GivenMail.read(judged))
        .contains("nothing was done", "https://forum.example/report")
        .doesNotContain(number);
  }
}
