package org.plenary.devstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says why a part did not come up, from the end of its log. */
final class Diagnosis {

  private static final int LINES = 15;
  private static final int BYTES = 64 * 1024;

  private record Advice(String sign, String whatToDo) {}

  private static final List<Advice> KNOWN =
      List.of(
          new Advice("no space left on device", "The disk is full: make room and start again."),
          new Advice("disk is full", "The disk is full: make room and start again."),
          new Advice(
              "address already in use",
              "Its port is taken: stop what uses it, or forget the kept ports with reset."),
          new Advice(
              "permission denied",
              "Its account may not use a file: look at who owns the data directory."),
          new Advice(
              "accessdeniedexception",
              "Its account may not use a file: look at who owns the data directory."),
          new Advice(
              "database files are incompatible",
              "The data was written by another version: use another --data, or reset."),
          new Advice(
              "cannot downgrade a node",
              "The data was written by another version: use another --data, or reset."),
          // Not the name alone, which stands among the arguments of every JVM that logs them.
          new Advice(
              "java.lang.outofmemoryerror", "It ran out of memory: free some and start again."),
          new Advice("cannot allocate memory", "The machine is out of memory: free some."));

  private Diagnosis() {}

  static PartFailure of(Part part, String reason, Path log) {
    List<String> lines = lastLines(log);
    List<String> end = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    return new PartFailure(
        """
        %s did not come up: %s.
        %s
        The last lines of %s:
          %s"""
            .formatted(part, reason, advice(lines), log, String.join("\n  ", end)));
  }

  private static String advice(List<String> lines) {
    String text = String.join("\n", lines).toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(advice -> text.contains(advice.sign()))
        .map(Advice::whatToDo)
        .findFirst()
        .orElse("Its log says more.");
  }

  private static List<String> lastLines(Path log) {
    try (var file = Files.newByteChannel(log)) {
      file.position(Math.max(0, file.size() - BYTES));
      var bytes = ByteBuffer.allocate(BYTES);
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return List.of("(no log: " + e.getMessage() + ")");
    }
  }
}
