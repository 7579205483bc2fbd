package org.plenary.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.devstack.PartFailure;

/**
 * A collection in the form of BEIR: {@code corpus.jsonl} and {@code queries.jsonl} with {@code
 * _id}, {@code title} and {@code text}, and {@code qrels.tsv} or one of {@code qrels/test.tsv},
 * {@code dev.tsv} and {@code train.tsv}, with the columns query, document and grade below a line of
 * names.
 *
 * @param grades by query and document; what is missing was judged to be no answer
 */
public record Judged(
    List<Text> corpus, List<Text> queries, Map<String, Map<String, Integer>> grades) {

  /** A document or a question. */
  public record Text(String id, String title, String text) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Without questions that nobody judged. */
  public static Judged read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = grades(folder);
    return new Judged(
        texts(folder.resolve("corpus.jsonl")),
        texts(folder.resolve("queries.jsonl")).stream()
            .filter(query -> grades.containsKey(query.id()))
            .toList(),
        grades);
  }

  private static List<Text> texts(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(Judged::text).toList();
    }
  }

  private static Text text(String line) {
    try {
      JsonNode object = JSON.readTree(line);
      return new Text(
          object.required("_id").asText(),
          object.path("title").asText(),
          object.path("text").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Integer>> grades(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(judgements(folder))) {
      lines
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(cells -> Integer.parseInt(cells[2]) > 0)
          .forEach(
              cells ->
                  grades
                      .computeIfAbsent(cells[0], _ -> new HashMap<>())
                      .put(cells[1], Integer.parseInt(cells[2])));
    }
    return grades;
  }

  private static Path judgements(Path folder) {
    return Stream.of("qrels.tsv", "qrels/test.tsv", "qrels/dev.tsv", "qrels/train.tsv")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new PartFailure("There are no qrels in " + folder));
  }
}
