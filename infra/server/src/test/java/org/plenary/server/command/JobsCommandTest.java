package org.plenary.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import picocli.CommandLine;

class JobsCommandTest {

  @Test
  void namesWhatWasGivenUpAndLetsItBeTriedAgain() {
    try (var database = TestDatabase.migrated()) {
      var given = new Given(database.pool());
      var forum = given.forum(given.chapter("tuvalu", "en"), "access", Audience.PUBLIC);
      long post = given.discussion(forum, "Keys").post("ada", 0, "Strong keys.").value();
      Outbox.append(database.pool(), forum.chapter(), EventKind.DISCUSSION_CHANGED, List.of(post))
          .await();
      assertThat(said(database)).endsWith("1 wait, 0 parked\n");
      database.pool().query("update job set due_at = 'infinity', attempts = 8").execute().await();
      assertThat(said(database))
          .isEqualTo("search gave up %d after 8 attempts\n0 wait, 1 parked\n".formatted(post));
      assertThat(said(database, "--retry")).isEqualTo("1 are tried again\n");
      assertThat(said(database)).isEqualTo("1 wait, 0 parked\n");
    }
  }

  private static String said(TestDatabase database, String... arguments) {
    var output = new StringWriter();
    var command = new CommandLine(on(database)).setOut(new PrintWriter(output));
    assertThat(command.execute(arguments)).isZero();
    return output.toString();
  }

  private static JobsCommand on(TestDatabase database) {
    return new JobsCommand() {
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
