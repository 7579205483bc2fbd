package org.plenary.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.devstack.Elasticsearch;
import org.plenary.fixture.Shared;

class QualityTest {

  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 1);

  @AutoClose private static Elasticsearch elasticsearch;

  @BeforeAll
  static void start() {
    elasticsearch = Elasticsearch.temporary();
  }

  @Test
  void theBestOrderIsWorthOne() {
    assertThat(Quality.ndcg(List.of("a", "b", "x"), GRADES, 10)).isEqualTo(1);
    assertThat(Quality.ndcg(List.of("x", "y"), GRADES, 10)).isZero();
  }

  @Test
  void whatStandsLowerIsWorthLess() {
    double best = 3 + 1 / (Math.log(3) / Math.log(2));
    double other = 1 + 3 / (Math.log(3) / Math.log(2));
    assertThat(Quality.ndcg(List.of("b", "a"), GRADES, 10)).isEqualTo(other / best, within(1e-9));
    assertThat(Quality.ndcg(List.of("x", "a"), GRADES, 1)).isZero();
  }

  @Test
  void recallCountsWhatIsThere() {
    assertThat(Quality.recall(List.of("x", "b"), GRADES, 100)).isEqualTo(0.5);
    assertThat(Quality.recall(List.of("x", "b"), GRADES, 1)).isZero();
  }

  @Test
  void aCollectionIsIndexedAndAskedAsPostsAre(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "keys", "title": "Keys", "text": "Members encrypted their messages."}
        {"_id": "boats", "title": "Boats", "text": "Cables were laid by boats: slowly."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "1", "text": "who is encrypting a message?"}
        {"_id": "2", "text": "author: -of a \\"boat"}
        {"_id": "3", "text": "nobody judged this"}
        """);
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("qrels/test.tsv"),
        "query-id\tcorpus-id\tscore\n1\tkeys\t2\n1\tboats\t0\n2\tboats\t1\n");
    Judged judged = Judged.read(folder);
    assertThat(judged.queries()).hasSize(2);
    assertThat(scores(judged, "en")).isEqualTo(new Scores(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"cranfield-en, en, 0.52", "xquad-es, es, 0.96"})
  void whatPeopleJudgedIsAnsweredAsWellAsBefore(String collection, String language, double enough)
      throws IOException {
    Judged judged = Judged.read(Shared.file("search/" + collection));
    assertThat(scores(judged, language).ndcg()).isGreaterThanOrEqualTo(enough);
  }

  private static Scores scores(Judged judged, String language) {
    return Scores.of(judged, language, elasticsearch);
  }
}
