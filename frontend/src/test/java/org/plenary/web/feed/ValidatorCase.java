package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of the W3C feed validator: a document, and what the validator says of it.
 *
 * @param event what it says, by the name that it has there
 * @param where in which element or attribute it says so, where the case tells
 * @param isNamed whether it says so, or must not
 */
record ValidatorCase(String file, Buffer document, boolean isNamed, String event, String where) {

  private static final Pattern EXPECTED =
      Pattern.compile("Expect:\\s*(!?)(\\w+)(\\{[^}]*})?", Pattern.DOTALL);
  private static final Pattern WHERE = Pattern.compile("\\b(attr|element):(?:\\w+:)?([^,}]+)");

  static List<ValidatorCase> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .map(file -> read(folder, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValidatorCase read(Path folder, Path file) {
    try {
      byte[] document = Files.readAllBytes(file);
      Matcher told = EXPECTED.matcher(new String(document, StandardCharsets.ISO_8859_1));
      if (!told.find()) {
        throw new IllegalStateException(file + " does not tell what to expect");
      }
      return new ValidatorCase(
          folder.relativize(file).toString(),
          Buffer.buffer(document),
          told.group(1).isEmpty(),
          told.group(2),
          told.group(3) == null ? "" : where(told.group(3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is about all that could be said. */
  boolean isOfAll() {
    return event.equals("Error") || event.equals("Warning");
  }

  /** Whether something is wrong with the document. */
  boolean isFault() {
    return isNamed && !event.startsWith("Valid");
  }

  private static String where(String told) {
    return WHERE
        .matcher(told)
        .results()
        .sorted(Comparator.comparing(named -> named.group(1)))
        .map(named -> named.group(2))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return file + " (" + (isNamed ? "" : "!") + event + " " + where + ")";
  }
}
