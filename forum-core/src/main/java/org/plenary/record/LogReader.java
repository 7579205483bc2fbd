package org.plenary.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.checkpoint.NoteException;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.merkle.Hash;
import org.plenary.record.RecordLeaf.Opening;

/** Reads a log line by line, and refuses what is not of its form with {@link NoteException}. */
final class LogReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;

  LogReader(InputStream log) throws IOException {
    this.parser = FACTORY.createParser(log);
  }

  /** The line that was read last, from 1. */
  long line() {
    return Math.max(1, parser.currentLocation().getLineNr());
  }

  /** Empty at the end. */
  Optional<LogItem> next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return Optional.empty();
    }
    require(token == JsonToken.START_OBJECT, "A line is a JSON object.");
    return Optional.of(object());
  }

  private LogItem object() throws IOException {
    var fields = new Fields();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      take(fields, name);
    }
    return fields.item();
  }

  private void take(Fields fields, String name) throws IOException {
    switch (name) {
      case "position" -> fields.position = number();
      case "leaf" -> fields.leaf = text();
      case "hash" -> fields.hash = text();
      case "facts" -> fields.facts = text();
      case "factsSalt" -> fields.factsSalt = text();
      case "words" -> fields.words = text();
      case "wordsSalt" -> fields.wordsSalt = text();
      case "checkpoint" -> fields.checkpoint = text();
      case "form" -> fields.form = text();
      case "keys" -> fields.keys = keys();
      default -> throw new NoteException("Nothing here is called %s.".formatted(name));
    }
  }

  private long number() throws IOException {
    require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "A position is a number.");
    return parser.getLongValue();
  }

  private String text() throws IOException {
    require(parser.currentToken() == JsonToken.VALUE_STRING, "This must be text.");
    return parser.getText();
  }

  private List<VerifierKey> keys() throws IOException {
    require(parser.currentToken() == JsonToken.START_ARRAY, "The keys are a list.");
    List<VerifierKey> keys = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      keys.add(VerifierKey.parse(text()));
    }
    return keys;
  }

  private static void require(boolean isSo, String refusal) {
    if (!isSo) {
      throw new NoteException(refusal);
    }
  }

  /** What a line says. */
  private static final class Fields {

    private long position = -1;
    private @Nullable String leaf;
    private @Nullable String hash;
    private @Nullable String facts;
    private @Nullable String factsSalt;
    private @Nullable String words;
    private @Nullable String wordsSalt;
    private @Nullable String checkpoint;
    private @Nullable String form;
    private @Nullable List<VerifierKey> keys;

    LogItem item() {
      if (checkpoint != null) {
        return new LogItem.Note(checkpoint);
      }
      if (form != null && keys != null) {
        require(form.equals(LogLines.FORM), "This log is of another form.");
        return new LogItem.Head(keys);
      }
      if (leaf == null || hash == null || position < 0) {
        throw new NoteException("A leaf has its position, its text and its hash.");
      }
      return new LogItem.Leaf(
          new RecordLeaf(
              position, leaf, hash(hash), opening(facts, factsSalt), opening(words, wordsSalt)));
    }

    private static Hash hash(String base64) {
      try {
        return Hash.ofBase64(base64);
      } catch (IllegalArgumentException _) {
        throw new NoteException("The hash is not one in base64.");
      }
    }

    private static Optional<Opening> opening(@Nullable String text, @Nullable String salt) {
      require((text == null) == (salt == null), "What is shown of a leaf has its salt.");
      return text == null || salt == null ? Optional.empty() : Optional.of(new Opening(text, salt));
    }
  }
}
