package org.plenary.web.embed;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plenary.web.door.Answer;

/** In which form it is told. */
enum OEmbedForm {
  JSON {
    @Override
    Answer answer(SequencedMap<String, Object> fields) {
      return Answer.json(new JsonObject(fields).toBuffer());
    }
  },
  XML {
    @Override
    Answer answer(SequencedMap<String, Object> fields) {
      return Answer.json(xml(fields)).withHeader("content-type", "text/xml; charset=utf-8");
    }
  };

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  // XML 1.0 knows no way to write these; lone halves of pairs are none of its characters either.
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

  abstract Answer answer(SequencedMap<String, Object> fields);

  /** As an address names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OEmbedForm> of(String word) {
    return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  private static Buffer xml(SequencedMap<String, Object> fields) {
    try {
      var bytes = new ByteArrayOutputStream();
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("oembed");
      for (Map.Entry<String, Object> field : fields.sequencedEntrySet()) {
        xml.writeStartElement(field.getKey());
        xml.writeCharacters(UNWRITABLE.matcher(field.getValue().toString()).replaceAll("\ufffd"));
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.flush();
      return Buffer.buffer(bytes.toByteArray());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
