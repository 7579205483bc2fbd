package org.plenary.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.plenary.bounce.InboundMail.Line;

/** Reads a mail that came in, as far as it is looked at, in one pass over its bytes. */
final class InboundReader {

  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_REPORT = 100_000;
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(200_000)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(1_000)
          .setMaxContentLen(-1)
          .build();
  private static final Set<String> REPORTS =
      Set.of("message/delivery-status", "message/global-delivery-status");

  private final MimeTokenStream stream = new MimeTokenStream(LENIENT);
  private final List<Line> head = new ArrayList<>();
  private Optional<String> report = Optional.empty();
  private int depth;
  private int parts;

  private InboundReader() {}

  /** Empty for what is no mail, or is made to keep us busy. */
  static Optional<InboundMail> read(byte[] mail) {
    try {
      return Optional.of(new InboundReader().all(mail)).filter(read -> !read.head().isEmpty());
    } catch (IOException | MimeException | RuntimeException _) {
      // The parser throws all three, and the same again whenever it is brought the same.
      return Optional.empty();
    }
  }

  // What is forwarded within is not opened: a report within it is about somebody else's mail.
  private InboundMail all(byte[] mail) throws IOException, MimeException {
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(mail));
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && report.isEmpty();
        state = stream.next()) {
      look(state);
    }
    return new InboundMail(head, report);
  }

  private void look(EntityState state) throws IOException, MimeException {
    switch (state) {
      case T_FIELD -> addLine(stream.getField());
      case T_START_MULTIPART -> limit(++depth, DEEPEST);
      case T_END_MULTIPART -> depth--;
      case T_START_BODYPART -> limit(++parts, MOST_PARTS);
      case T_BODY -> lookInto();
      default -> {}
    }
  }

  private static void limit(int value, int most) throws MimeException {
    if (value > most) {
      throw new MimeException("it is too intricate");
    }
  }

  private void addLine(Field field) {
    if (depth == 0) {
      head.add(new Line(field.getName(), field.getBody()));
    }
  }

  private void lookInto() throws IOException {
    String type = stream.getBodyDescriptor().getMimeType();
    if (depth > 0 && REPORTS.contains(type.toLowerCase(Locale.ROOT))) {
      try (InputStream text = stream.getDecodedInputStream()) {
        report = Optional.of(new String(text.readNBytes(LONGEST_REPORT), StandardCharsets.UTF_8));
      }
    }
  }
}
