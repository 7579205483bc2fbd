package org.plenary.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.text.Renderer;

class RerenderCommandTest {

  private static final String FRESH =
      "select count(*) from post_revision where html like '%%rfc7282%%' and renderer = %d"
          .formatted(Renderer.VERSION);

  @Test
  void makesTheDatabaseOfTheSettingsAnew() throws Exception {
    try (var database = TestDatabase.migrated()) {
      var given = new Given(database.pool());
      var forum = given.forum(given.chapter("tuvalu", "en"), "access", Audience.PUBLIC);
      given.discussion(forum, "Consensus").post("ada", 0, "See RFC 7282.");
      database
          .pool()
          .query("update post_revision set renderer = 1, html = 'old'")
          .execute()
          .await();
      assertThat(on(database).call()).isZero();
      assertThat(database.pool().query(FRESH).execute().await().iterator().next().getLong(0))
          .isEqualTo(1);
      assertThat(on(database).call()).isZero();
    }
  }

  @Test
  void itsLastLineCounts() {
    var output = new ByteArrayOutputStream();
    var progress = new RerenderProgress(new PrintStream(output, true, UTF_8));
    progress.add(500, 3);
    progress.add(20, 0);
    assertThat(progress).hasToString("520 read, 3 changed");
    assertThat(output.toString(UTF_8)).isEmpty();
  }

  private static RerenderCommand on(TestDatabase database) {
    return new RerenderCommand() {
      @Override
      protected Map<String, String> environment() {
        return Map.of(
            "PLENARY_DATABASE_PORT", Integer.toString(database.address().port()),
            "PLENARY_DATABASE_NAME", database.address().name(),
            "PLENARY_DATABASE_USER", database.address().user(),
            "PLENARY_DATABASE_PASSWORD", database.address().password());
      }
    };
  }
}
