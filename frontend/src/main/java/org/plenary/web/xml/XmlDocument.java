package org.plenary.web.xml;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A document of XML that is being written; whatever words it is given, what comes out is
 * well-formed. The JDK's writer takes ten times as long.
 */
public final class XmlDocument {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

  private static final String AS_IT_IS = "<![CDATA[";
  private static final String END = "]]>";

  // An end within is halved between two.
  private static final String APART = "]]" + END + AS_IT_IS + ">";

  private static final int ROOM = 65_536;

  private interface Instead {
    @Nullable String of(char letter);
  }

  private final StringBuilder text = new StringBuilder(ROOM).append(DECLARATION);

  private XmlDocument() {}

  public static Buffer write(Consumer<XmlDocument> document) {
    var xml = new XmlDocument();
    document.accept(xml);
    return Buffer.buffer(xml.text.toString());
  }

  /**
   * An element with something in it.
   *
   * @param name with its prefix
   */
  public void element(String name, Map<String, String> attributes, Runnable inside) {
    begin(name, attributes);
    text.append(">");
    inside.run();
    text.append("</").append(name).append(">");
  }

  /** An element with words. */
  public void element(String name, Map<String, String> attributes, String words) {
    element(name, attributes, () -> write(words));
  }

  public void element(String name, String words) {
    element(name, Map.of(), words);
  }

  /** An element with markup of another kind, which needs fewer bytes as it is. */
  public void markup(String name, Map<String, String> attributes, String markup) {
    element(
        name,
        attributes,
        () -> {
          text.append(AS_IT_IS);
          write(markup.replace(END, APART), XmlDocument::insteadAsItIs);
          text.append(END);
        });
  }

  /** An element that says all by its attributes. */
  public void empty(String name, Map<String, String> attributes) {
    begin(name, attributes);
    text.append("/>");
  }

  private void begin(String name, Map<String, String> attributes) {
    text.append("<").append(name);
    attributes.forEach(
        (attribute, value) -> {
          text.append(" ").append(attribute).append("=\"");
          write(value);
          text.append("\"");
        });
  }

  private void write(String words) {
    write(words, XmlDocument::instead);
  }

  private void write(String words, Instead writing) {
    int done = 0;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      String instead = isOrdinary(letter) ? null : writing.of(letter);
      if (instead != null) {
        text.append(words, done, i).append(instead);
        done = i + 1;
      }
    }
    text.append(words, done, words.length());
  }

  // Most letters, told from the others by few questions.
  private static boolean isOrdinary(char letter) {
    return (letter > '>' && letter < '\u007f')
        || (letter > '&' && letter < '<')
        || letter == ' '
        || (letter > '\u009f' && letter < '\ufdd0');
  }

  private static @Nullable String instead(char letter) {
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> insteadAsItIs(letter);
    };
  }

  private static @Nullable String insteadAsItIs(char letter) {
    return isCharacter(letter) ? null : "\ufffd";
  }

  // XML 1.0 knows no way to write some of the others, and warns of the rest.
  private static boolean isCharacter(char letter) {
    return switch (letter) {
      case '\t', '\n', '\r' -> true;
      default ->
          letter < '\u007f'
              ? letter >= ' '
              : letter > '\u009f' && (letter < '\ufdd0' || letter > '\ufdef') && letter < '\ufffe';
    };
  }
}
