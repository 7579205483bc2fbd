package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.problem.Obstacle;

/**
 * Looks at what a PDF file says openly. What stands in its compressed parts is not looked at: the
 * programs that show it must not be trusted with more than a document.
 */
final class PdfDocuments {

  private static final int TAIL = 2048;
  private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");

  // A script is named /JavaScript wherever it stands; /JS alone does nothing.
  private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|Launch)\\b");

  private PdfDocuments() {}

  /** The same, where nothing in it is refused. */
  static Buffer check(Buffer sent) {
    String bytes = new String(sent.getBytes(), StandardCharsets.ISO_8859_1);
    if (!bytes.startsWith("%PDF-")
        || !bytes.substring(Math.max(0, bytes.length() - TAIL)).contains("%%EOF")) {
      throw Refused.as(Obstacle.BROKEN_FILE);
    }
    if (ACTIVE.matcher(unescaped(bytes)).find()) {
      throw Refused.as(Obstacle.ACTIVE_FILE);
    }
    return sent;
  }

  private static String unescaped(String bytes) {
    return ESCAPE
        .matcher(bytes)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
