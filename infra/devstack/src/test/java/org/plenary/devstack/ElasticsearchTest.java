package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchTest {

  @TempDir(factory = ReachableDirectory.class)
  Path directory;

  @Test
  void answersUntilClosedAndKeepsToItsDirectory() {
    Path data = directory.resolve("elasticsearch");
    Elasticsearch elasticsearch = Elasticsearch.start(data, 0, 0);
    try (elasticsearch) {
      assertThat(elasticsearch.isReady()).isTrue();
      assertThat(Http.get(elasticsearch.address().resolve("/_nodes/jvm")).orElseThrow())
          .contains("java.io.tmpdir=" + data);
    }
    assertThat(elasticsearch.isReady()).isFalse();
  }
}
