package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

/** What the operators' page tells to do before there is a command for it. */
class FirstForumTest {

  private static final Path PAGE =
      Path.of(System.getProperty("plenary.root", "../.."), "docs/operating.md");
  private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

  @Test
  void isOpenAfterTheDocumentedStatement() throws IOException {
    try (var database = TestDatabase.migrated()) {
      database.pool().query(statement()).execute().await();
      try (var node = StartedNode.on(database)) {
        assertThat(node.get("/c/global/encryption").body()).contains("What keeps words private.");
      }
    }
  }

  private static String statement() throws IOException {
    Matcher found = STATEMENT.matcher(Files.readString(PAGE));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
