package org.plenary.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.SigningKey;
import org.plenary.merkle.Frontier;
import org.plenary.merkle.TreeHasher;
import org.plenary.record.RecordLeaf.Opening;

/**
 * A log that was written without a database, each of its lines an object that a test may change.
 */
final class GivenLog {

  static final SigningKey KEY = new SigningKey("forum.example/record", new byte[32]);

  private static final TreeHasher HASHER = new TreeHasher();

  private final List<JsonObject> lines = new ArrayList<>();

  private GivenLog() {
    lines.add(
        new JsonObject()
            .put("form", "plenary.record/v1")
            .put("keys", new JsonArray().add(KEY.verifier().toString())));
  }

  /** So many leaves, with a checkpoint behind each of this many. */
  static GivenLog of(int size, int batch) {
    return of(size, batch, "Leaf %d");
  }

  /** The same with these facts. */
  static GivenLog of(int size, int batch, String facts) {
    var log = new GivenLog();
    log.lines.addAll(signed(leaves(size, facts), batch));
    return log;
  }

  /** With checkpoints that fit the leaves, behind each of this many, and at the end. */
  static List<JsonObject> signed(List<JsonObject> leaves, int batch) {
    List<JsonObject> lines = new ArrayList<>();
    var tree = new Frontier();
    for (JsonObject leaf : leaves) {
      lines.add(leaf);
      tree.add(HASHER.leaf(bytes(leaf.getString("leaf"))), (_, _) -> {});
      if (tree.size() % batch == 0 || tree.size() == leaves.size()) {
        lines.add(new JsonObject().put("checkpoint", note(tree).toString()));
      }
    }
    return lines;
  }

  static SignedNote note(Frontier tree) {
    String name = KEY.verifier().name();
    return KEY.sign(Checkpoint.of(name, tree.size(), tree.root()).text());
  }

  private static List<JsonObject> leaves(int size, String facts) {
    return Stream.iterate(0L, position -> position < size, position -> position + 1)
        .map(position -> leaf(position, facts.replace("%d", Long.toString(position))))
        .toList();
  }

  static JsonObject leaf(long position, String facts) {
    var fact = new Opening(facts, salt(position));
    var words = new Opening("Because.", salt(position + 1));
    String text =
        "plenary.record/v1\n2026-11-27T18:00:00.000000Z\n%s\n%s\n%s\n"
            .formatted(
                commitment(fact), commitment(words), commitment(new Opening("null", salt(9))));
    return new RecordLeaf(
            position, text, HASHER.leaf(bytes(text)), Optional.of(fact), Optional.of(words))
        .json();
  }

  private static String salt(long number) {
    return Base64.getEncoder()
        .encodeToString(sha256(Long.toString(number).getBytes(StandardCharsets.UTF_8)));
  }

  private static String commitment(Opening opening) {
    byte[] salt = Base64.getDecoder().decode(opening.salt());
    byte[] text = bytes(opening.text());
    byte[] both = new byte[salt.length + text.length];
    System.arraycopy(salt, 0, both, 0, salt.length);
    System.arraycopy(text, 0, both, salt.length, text.length);
    return Base64.getEncoder().encodeToString(sha256(both));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Line by line, the head first. */
  List<JsonObject> lines() {
    return lines;
  }

  /** Where in the lines the leaf with this position is. */
  int lineOf(long position) {
    return lines.indexOf(leaf(position));
  }

  JsonObject leaf(long position) {
    return lines.stream()
        .filter(line -> line.getLong("position", -1L) == position)
        .findFirst()
        .orElseThrow();
  }

  /** The note of the checkpoint with this place among the checkpoints. */
  SignedNote note(int place) {
    return SignedNote.parse(
        lines.stream()
            .filter(line -> line.containsKey("checkpoint"))
            .skip(place)
            .findFirst()
            .orElseThrow()
            .getString("checkpoint"));
  }

  /** As a stream of bytes. */
  InputStream stream() {
    return new ByteArrayInputStream(bytes(text()));
  }

  String text() {
    return lines.stream().map(line -> line.encode() + "\n").collect(Collectors.joining());
  }

  /** What is said of it by who has its key, and these checkpoints. */
  Verdict verdict(SignedNote... known) {
    try {
      return new RecordVerifier(List.of(KEY.verifier()), List.of(known)).verify(stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
