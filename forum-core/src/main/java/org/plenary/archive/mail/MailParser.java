package org.plenary.archive.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.mbox.RawMessage;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Subject;
import org.plenary.text.Addresses;
import org.plenary.text.LanguageGuess;

/** A mail to a message of the forum. Thread-safe. */
public final class MailParser {

  private final MailLimits limits;
  private final MailDate dates;
  private final LanguageGuess language = new LanguageGuess();
  private final Addresses signs = new Addresses();
  private final Addresses spelledOut = Addresses.spelledOut();
  private final MailText text = new MailText();

  public MailParser(MailLimits limits, Clock clock) {
    this.limits = limits;
    this.dates = new MailDate(clock);
  }

  /**
   * Reads what mail programs wrote, however broken.
   *
   * @throws RefusedMessage where there is no header, or a limit is passed
   */
  public ArchivedMessage parse(RawMessage raw) {
    if (raw.isCut()) {
      throw new RefusedMessage(
          "it is longer than %d bytes: %d".formatted(limits.bytes(), raw.size()));
    }
    try {
      return archived(message(raw), raw);
    } catch (IOException e) {
      throw new RefusedMessage("it cannot be read as mail: " + e.getMessage());
    } catch (StackOverflowError _) {
      throw new RefusedMessage("it is too intricate to be read");
    }
  }

  private Message message(RawMessage raw) throws IOException {
    try {
      return builder().parseMessage(raw.open());
    } catch (StackOverflowError _) {
      throw new RefusedMessage("its parts are nested deeper than %d".formatted(limits.depth()));
    }
  }

  private DefaultMessageBuilder builder() {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(limits.headers())
            .setMaxContentLen(-1)
            .build());
    builder.setFieldParser(new ShortenedFields());
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    return builder;
  }

  private ArchivedMessage archived(Message message, RawMessage raw) throws IOException {
    var header = new MailHeader(message.getHeader());
    if (header.isEmpty()) {
      throw new RefusedMessage("it has no header");
    }
    var content = new MailContent(limits);
    content.add(message);
    Addresses addresses = MailAuthor.isSpelledOut(header) ? spelledOut : signs;
    MailBody sent = content.body();
    MailBody body = sent.masked(addresses);
    var author = MailAuthor.of(header);
    var subject = new Subject(addresses.mask(ListTag.removed(header)));
    Instant postedAt = dates.of(header, raw.separator());
    return new ArchivedMessage(
        header.messageId().orElseGet(() -> MessageIds.made(header, sent.source())),
        header.references(),
        author,
        postedAt,
        subject,
        body.format(),
        body.source(),
        text.html(body),
        guess(body),
        content.files(),
        List.of(),
        false);
  }

  private @Nullable String guess(MailBody body) {
    return language.of(text.ownWords(body)).orElse(null);
  }
}
