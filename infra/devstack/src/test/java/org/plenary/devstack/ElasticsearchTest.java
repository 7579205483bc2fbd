package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchTest {

  @TempDir(factory = ReachableDirectory.class)
  Path directory;

  @Test
  void answersUntilClosed() {
    Elasticsearch elasticsearch = Elasticsearch.start(directory.resolve("elasticsearch"), 0, 0);
    try (elasticsearch) {
      assertThat(elasticsearch.isReady()).isTrue();
    }
    assertThat(elasticsearch.isReady()).isFalse();
  }
}
