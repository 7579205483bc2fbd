package org.plenary.archive.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The header of a mail, decoded. */
final class MailHeader {

  private static final Pattern FOLD = Pattern.compile("(?<!\\s)[^\\S\\r\\n]*+[\\r\\n]\\s*+");

  private final Header header;

  MailHeader(Header header) {
    this.header = header;
  }

  boolean isEmpty() {
    return header.getFields().isEmpty();
  }

  /** Its first value, on one line, encoded words decoded; empty where it is missing. */
  String text(String name) {
    return decoded(raw(name));
  }

  /** Its first value, on one line, as it was sent; empty where it is missing. */
  String raw(String name) {
    Field field = header.getField(name);
    return field == null ? "" : unfolded(field);
  }

  /** All its values, the last that was added first. */
  List<String> all(String name) {
    return header.getFields(name).stream().map(field -> unfolded(field)).toList();
  }

  Optional<String> messageId() {
    return MessageIds.first(raw("Message-ID"));
  }

  /** Message-IDs of what it answers: In-Reply-To, then References from the end. */
  List<String> references() {
    var ids = new LinkedHashSet<String>();
    List<String> ancestors = new ArrayList<>(MessageIds.all(raw("References")));
    List<String> answered = MessageIds.all(raw("In-Reply-To"));
    if (answered.size() == 1) {
      ids.addAll(answered);
    }
    ids.addAll(ancestors.reversed());
    ids.addAll(answered);
    messageId().ifPresent(ids::remove);
    return ids.stream().limit(MessageIds.MOST_REFERENCES).toList();
  }

  /** The text without RFC 2047's encoding; bad encodings stay as they are. */
  static String decoded(String value) {
    try {
      return Charsets.clean(
          value.contains("=?")
              ? DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, Charsets.FALLBACK)
              : value);
    } catch (IllegalArgumentException _) {
      return Charsets.clean(value);
    }
  }

  private static String unfolded(Field field) {
    ByteSequence raw = field.getRaw();
    String line =
        raw == null
            ? field.getName() + ":" + field.getBody()
            : Charsets.decode(raw.toByteArray(), Optional.empty());
    String value = line.substring(line.indexOf(':') + 1);
    return FOLD.matcher(value.strip()).replaceAll(" ");
  }
}
