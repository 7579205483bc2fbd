package org.plenary.server.archive;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;
import org.plenary.schema.DatabaseAddress;
import org.plenary.server.archive.UnpackedArchive.Said;

/** The life of a server out of the archive: refused, migrated, serving, told to end. */
class ServeIT {

  /** What Java says for itself when SIGTERM ended it, after everything was closed. */
  private static final int ENDED_BY_SIGTERM = 143;

  @TempDir Path directory;

  @Test
  void servesUntilItIsToldToEnd() throws Exception {
    UnpackedArchive archive = UnpackedArchive.in(directory);
    try (var database = TestDatabase.empty()) {
      Map<String, String> variables = variables(database.address());
      prepare(archive, variables);
      Path log = directory.resolve("log");
      checkServing(archive.start(variables, log, "serve"), new ServerLog(log));
      assertThat(Files.readString(log)).doesNotContain(database.address().password(), "sesame");
    }
  }

  private static void prepare(UnpackedArchive archive, Map<String, String> variables)
      throws Exception {
    Said early = archive.run(variables, "serve");
    assertThat(early.status()).isEqualTo(1);
    assertThat(early.text()).contains("Run: plenary migrate");
    Said migrated = archive.run(variables, "migrate");
    assertThat(migrated.status()).isZero();
    assertThat(migrated.text()).endsWith(" migrations applied\n");
    assertThat(archive.run(variables, "migrate").text()).endsWith("0 migrations applied\n");
    assertThat(archive.run(variables, "rerender").text()).endsWith("0 read, 0 changed\n");
    assertThat(archive.run(variables, "prepare").status()).isZero();
    assertThat(archive.files("")).contains("plenary.aot");
  }

  private static void checkServing(Process server, ServerLog log) throws InterruptedException {
    try {
      Eventually.so("it says that reading is ready", () -> log.says("reading is ready"));
      Eventually.so("it says where", () -> log.says("management port"));
      assertThat(log.ask("management port", "/health/ready")).isEqualTo(200);
      assertThat(log.ask("Serving port", "/topics")).isEqualTo(200);
      Eventually.so("the request is in the log", () -> log.lineOf(ServerLog.REQUEST).isPresent());
      assertThat(log.lineOf(ServerLog.REQUEST).orElseThrow().getJsonArray("kvpList").encode())
          .contains("{\"path\":\"/topics\"}", "{\"status\":\"200\"}");
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
  }

  private static Map<String, String> variables(DatabaseAddress database) {
    return Map.ofEntries(
        entry("PLENARY_HTTP_PORT", "0"),
        entry("PLENARY_MANAGEMENT_PORT", "0"),
        entry("PLENARY_DATABASE_PORT", Integer.toString(database.port())),
        entry("PLENARY_DATABASE_NAME", database.name()),
        entry("PLENARY_DATABASE_USER", database.user()),
        entry("PLENARY_DATABASE_PASSWORD", database.password()),
        entry("PLENARY_ELASTICSEARCH_URL", "http://127.0.0.1:1"),
        entry("PLENARY_KEYCLOAK_URL", "http://127.0.0.1:1/realms/plenary"),
        entry("PLENARY_KEYCLOAK_CLIENT_SECRET", "sesame"),
        entry("PLENARY_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        entry(
            "PLENARY_RECORD_KEY",
            Path.of("src/test/resources/record.key").toAbsolutePath().toString()));
  }
}
