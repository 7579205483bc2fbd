package org.plenary.archive.mail;

import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.FieldParser;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * The fields of headers, of which no more than {@link #LONGEST} characters are read: the first, but
 * of References the last, since the nearest stand there.
 */
final class ShortenedFields implements FieldParser<ParsedField> {

  private static final int LONGEST = 10_000;

  @Override
  public ParsedField parse(Field field, DecodeMonitor monitor) {
    ByteSequence raw = field.getRaw();
    boolean isLong = raw != null && raw.length() > LONGEST;
    return LenientFieldParser.getParser().parse(isLong ? shortened(field, raw) : field, monitor);
  }

  private static Field shortened(Field field, ByteSequence raw) {
    String line = Charsets.decode(raw.toByteArray(), Optional.empty());
    String value = line.substring(line.indexOf(':') + 1).strip();
    int surplus = Math.max(0, value.length() - LONGEST);
    return new RawField(
        field.getName(),
        field.getName().equalsIgnoreCase("References")
            ? value.substring(surplus)
            : value.substring(0, value.length() - surplus));
  }
}
