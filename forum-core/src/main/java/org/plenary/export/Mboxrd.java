package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mails one behind the other, in the form mboxrd (RFC 4155). */
public final class Mboxrd {

  private static final DateTimeFormatter SEPARATED =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);
  private static final Pattern SEPARATOR = Pattern.compile("(?md)^(>*From )");

  private Mboxrd() {}

  /**
   * A mail as it stands among others, with the line ends of an archive, the last of which is there.
   */
  public static Buffer entry(String sender, Instant at, byte[] mail) {
    // Every byte as one letter.
    String lines = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    String separated =
        "From %s %s\n%s%s\n"
            .formatted(
                sender,
                SEPARATED.format(at.atOffset(ZoneOffset.UTC)),
                SEPARATOR.matcher(lines).replaceAll(">$1"),
                lines.endsWith("\n") ? "" : "\n");
    return Buffer.buffer(separated.getBytes(StandardCharsets.ISO_8859_1));
  }
}
