package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document of XML that is being written; whatever it is given, what comes out is well-formed. */
final class FeedXml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  // XML 1.0 knows no way to write these; lone halves of pairs are none of its characters either.
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

  /** What stands between a beginning and its end. */
  interface Inside {
    void write() throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  private FeedXml() throws XMLStreamException {
    this.writer = FACTORY.createXMLStreamWriter(text);
  }

  /** What writes a document. */
  interface Document {
    void write(FeedXml xml) throws XMLStreamException;
  }

  static Buffer write(Document document) {
    try {
      var xml = new FeedXml();
      xml.writer.writeStartDocument("utf-8", "1.0");
      document.write(xml);
      xml.writer.writeEndDocument();
      xml.writer.flush();
      return Buffer.buffer(xml.text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An element with something in it.
   *
   * @param name with its prefix
   */
  void element(String name, Map<String, String> attributes, Inside inside)
      throws XMLStreamException {
    writer.writeStartElement(name);
    writeAttributes(attributes);
    inside.write();
    writer.writeEndElement();
  }

  /** An element with words. */
  void element(String name, Map<String, String> attributes, String words)
      throws XMLStreamException {
    element(name, attributes, () -> writer.writeCharacters(writable(words)));
  }

  void element(String name, String words) throws XMLStreamException {
    element(name, Map.of(), words);
  }

  /** An element that says all by its attributes. */
  void empty(String name, Map<String, String> attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    writeAttributes(attributes);
  }

  private void writeAttributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      writer.writeAttribute(attribute.getKey(), writable(attribute.getValue()));
    }
  }

  private static String writable(String words) {
    return UNWRITABLE.matcher(words).replaceAll("\ufffd");
  }
}
