package org.plenary.devstack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as its reader sees it. */
record KeptMail(Message message) {

  /** A line of its head, in letters. */
  record Line(String name, String value) {}

  static KeptMail of(byte[] bytes) throws IOException {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    return new KeptMail(builder.parseMessage(new ByteArrayInputStream(bytes)));
  }

  /** The first of this name, else nothing. */
  String head(String name) {
    return head().stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Line::value)
        .findFirst()
        .orElse("");
  }

  List<Line> head() {
    return message.getHeader().getFields().stream()
        .map(field -> new Line(field.getName(), decoded(field.getBody())))
        .toList();
  }

  private static String decoded(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).strip();
  }

  /** Its first part of the type, such as {@code text/html}. */
  Optional<String> part(String type) throws IOException {
    Optional<Entity> part =
        parts(message).filter(one -> type.equals(one.getMimeType())).findFirst();
    return part.isEmpty() ? Optional.empty() : Optional.of(text(part.get()));
  }

  private static Stream<Entity> parts(Entity entity) {
    return entity.getBody() instanceof Multipart parts
        ? parts.getBodyParts().stream().flatMap(KeptMail::parts)
        : Stream.of(entity);
  }

  private static String text(Entity part) throws IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      return "";
    }
    try (InputStream bytes = body.getInputStream()) {
      return new String(bytes.readAllBytes(), charset(part));
    }
  }

  private static Charset charset(Entity part) {
    try {
      return Charset.forName(part.getCharset());
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }
}
