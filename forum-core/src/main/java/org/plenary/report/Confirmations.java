package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.plenary.mailaddress.MailAddress;
import org.plenary.outsider.Errand;
import org.plenary.outsider.OutsiderMail;
import org.plenary.outsider.OutsiderWords;
import org.plenary.sealing.Sealing;

/**
 * Confirmations that are mailed to who has no script to work with. Of one nothing is kept until it
 * is used: it says itself to which address it went, and until when it counts, and is sealed.
 */
public final class Confirmations {

  /** How long one can be used. */
  public static final Duration LASTS = Duration.ofDays(1);

  private static final String PURPOSE = "report.confirmation";
  private static final int LONGEST = 1_000;

  private final OutsiderMail mail;
  private final Sealing sealing;
  private final Clock clock;

  public Confirmations(OutsiderMail mail, Sealing sealing, Clock clock) {
    this.mail = mail;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * Where a confirmation goes, and until when it counts.
   *
   * @param digest by which it is known that it was used
   */
  private record Said(MailAddress address, Instant until, Buffer digest) {}

  /**
   * Mails one, unless one went there within an hour.
   *
   * @param path of the page on which it is used
   */
  Future<Void> mail(SqlClient transaction, MailAddress address, String language, String path) {
    var words = new OutsiderWords(token(address), language, path);
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var errand =
        new Errand.Confirmation(
            once(hour, address), once(hour.minus(1, ChronoUnit.HOURS), address));
    return mail.write(transaction, address, errand, words).mapEmpty();
  }

  // By hours, so that two who ask at the same time make one, and the next has a letter of its own.
  private Buffer once(Instant hour, MailAddress address) {
    byte[] text = (hour + " " + address.box()).getBytes(StandardCharsets.UTF_8);
    return Buffer.buffer(sealing.digest(PURPOSE, text));
  }

  private String token(MailAddress address) {
    byte[] text = address.text().getBytes(StandardCharsets.UTF_8);
    byte[] said =
        ByteBuffer.allocate(Long.BYTES + text.length)
            .putLong(clock.instant().plus(LASTS).getEpochSecond())
            .put(text)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(PURPOSE, said));
  }

  /** The sealed address to which this one was sent, once; empty for what is none, or was used. */
  Future<Optional<Buffer>> redeem(SqlClient transaction, String confirmation) {
    return read(confirmation)
        .filter(said -> said.until().isAfter(clock.instant()))
        .map(
            said ->
                SpentQueries.spend(transaction, said.digest(), said.until())
                    .map(isFirst -> Optional.of(mail.seal(said.address())).filter(_ -> isFirst)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Optional<Said> read(String confirmation) {
    return base64(confirmation)
        .flatMap(closed -> sealing.open(PURPOSE, closed))
        .flatMap(this::said);
  }

  // Known by what it says, which can be written in more ways than one.
  private Optional<Said> said(byte[] open) {
    ByteBuffer said = ByteBuffer.wrap(open);
    Instant until = Instant.ofEpochSecond(said.getLong());
    return MailAddress.parse(StandardCharsets.UTF_8.decode(said).toString())
        .map(address -> new Said(address, until, Buffer.buffer(sealing.digest(PURPOSE, open))));
  }

  private static Optional<byte[]> base64(String confirmation) {
    try {
      return confirmation.length() > LONGEST
          ? Optional.empty()
          : Optional.of(Base64.getUrlDecoder().decode(confirmation));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Mails the receipt of a report to the sealed address that was confirmed for it. */
  Future<Void> acknowledge(
      SqlClient transaction, ReportId report, Buffer address, Receipt receipt, String language) {
    var words = new OutsiderWords(receipt.text(), language, "");
    return mail.address(address)
        .map(to -> mail.write(transaction, to, new Errand.Report(report.value()), words))
        .orElseGet(() -> Future.succeededFuture(false))
        .mapEmpty();
  }
}
