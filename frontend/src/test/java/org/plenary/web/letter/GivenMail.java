package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.OwnEntries;
import org.plenary.correspondence.Readers;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Letter.Cause;
import org.plenary.letter.Letters;
import org.plenary.letter.Mail;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Scribe;
import org.plenary.letter.Scribe.Written;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;
import org.plenary.web.page.Links;

/** Mail of the forum {@code https://forum.example}, as a relay would get it. */
final class GivenMail {

  static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);
  static final MailTokens TOKENS = new MailTokens(SEALING);

  /** By which posts are called, wherever they stand. */
  static final String AUTHORITY = "names.example";

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

  private final TestDatabase database;
  private final AddressSeal seal = new AddressSeal(SEALING);
  private final AtomicLong letters = new AtomicLong();

  GivenMail(TestDatabase database) {
    this.database = database;
  }

  /** Who writes letters once their authors had this long to mend what they say. */
  Scribe scribe(Duration grace) {
    var moderation = new GivenModeration(database, SEALING);
    var entries = new OwnEntries(database.pool(), moderation.notices(), moderation.appeals());
    var links = new Links(URI.create("https://forum.example/"));
    var correspondence =
        new CorrespondenceService(database.pool(), new Readers(seal), entries, AUTHORITY, grace);
    return new Correspondents(
            database.vertx(),
            correspondence,
            new Letterhead(links, "lists.example", AUTHORITY, TOKENS))
        .in(new Letters());
  }

  /** A member gets mail there. */
  void reaches(MemberId member, String address) {
    MailAddress parsed = MailAddress.parse(address).orElseThrow();
    execute(
        """
        insert into mail_address (member_id, sealed, digest, domain, told_at)
        values ($1, $2, $3, $4, now())
        """,
        member.value(),
        seal.seal(parsed),
        seal.digest(parsed),
        seal.domain(parsed));
  }

  /** A member reads a forum as a list, since long ago. */
  void reads(MemberId member, int forum) {
    execute(
        """
        insert into list_reader (member_id, chapter_id, forum_id, since)
        select $1, chapter_id, id, '2000-01-01' from forum where id = $2
        """,
        member.value(),
        forum);
  }

  /** A member is mailed this as soon as it is told. */
  void wants(MemberId member, NotificationKind kind) {
    execute(
        "insert into mail_choice (member_id, kind, way)"
            + " values ($1, $2::text::notification_kind, 'at_once')",
        member.value(),
        kind.sqlName());
  }

  void speaks(MemberId member, String zone, String... languages) {
    execute(
        "update member set languages = $2, time_zone = $3 where id = $1",
        member.value(),
        languages,
        zone);
  }

  void execute(String sql, Object... values) {
    database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  Letter listed(MemberId member, PostId post) {
    return letter(member, new Cause.Listed(post));
  }

  private Letter letter(MemberId member, Cause cause) {
    return new Letter(
        letters.incrementAndGet(),
        new Addressee.Member(member),
        cause,
        Buffer.buffer(new byte[32]),
        NOW,
        NOW,
        1);
  }

  /** Of all that was told to a member, the first first. */
  List<Letter> told(MemberId member) {
    return database
        .pool()
        .preparedQuery("select id from notification where member_id = $1 order by id")
        .execute(Tuple.of(member.value()))
        .await()
        .stream()
        .map(row -> letter(member, new Cause.Told(row.getLong("id"))))
        .toList();
  }

  /** What becomes of a letter now. */
  Written written(Letter letter) {
    return written(Duration.ZERO, letter);
  }

  /** The same once its author had this long to mend what it says. */
  Written written(Duration grace, Letter letter) {
    return Objects.requireNonNull(written(grace, List.of(letter)).get(letter));
  }

  private Map<Letter, Written> written(Duration grace, List<Letter> asked) {
    return scribe(grace).write(asked).await();
  }

  Map<Letter, Written> written(List<Letter> asked) {
    return written(Duration.ZERO, asked);
  }

  /** The mail of a letter that can be sent. */
  Mail mail(Letter letter) {
    Written written = written(letter);
    assertThat(written).isInstanceOf(Written.Ready.class);
    return ((Written.Ready) written).mail();
  }

  /** What of a mail its reader reads, without what tells directions. */
  static String read(Mail mail) {
    return mail.text().replaceAll("[\u2066-\u2069]", "");
  }

  static String header(Mail mail, String name) {
    return Objects.requireNonNull(mail.headers().get(name));
  }

  /** What one click on a mail ends. */
  static Optional<Stop> stop(Mail mail) {
    String address = header(mail, "List-Unsubscribe");
    assertThat(address).startsWith("<https://forum.example/mail/stop/").endsWith(">");
    return TOKENS.openStop(address.substring(address.lastIndexOf('/') + 1, address.length() - 1));
  }

  /** To whom a letter is ready to go. */
  static String recipient(Written written) {
    return written instanceof Written.Ready(Mail mail) ? mail.to() : "nobody";
  }
}
