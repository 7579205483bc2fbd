package org.plenary.web.embed;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.plenary.web.door.Answer;
import org.plenary.web.xml.XmlDocument;

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
      return Answer.of("text/xml; charset=utf-8", xml(fields));
    }
  };

  abstract Answer answer(SequencedMap<String, Object> fields);

  /** As an address names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OEmbedForm> of(String word) {
    return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  private static Buffer xml(SequencedMap<String, Object> fields) {
    return XmlDocument.write(
        xml ->
            xml.element(
                "oembed",
                Map.of(),
                () -> fields.forEach((name, value) -> xml.element(name, value.toString()))));
  }
}
