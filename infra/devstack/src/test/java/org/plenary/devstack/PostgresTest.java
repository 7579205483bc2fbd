package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  @TempDir(factory = ReachableDirectory.class)
  Path directory;

  @Test
  void findsItsDataAgainAtTheNextStart() throws SQLException {
    Path data = directory.resolve("postgres");
    try (Postgres postgres = Postgres.start(data, 0, Durability.FAST)) {
      postgres.createDatabase("forum");
      execute(postgres, "forum", "create table seen (word text)");
    }
    try (Postgres postgres = Postgres.start(data, 0, Durability.FAST)) {
      postgres.createDatabase("copy", "forum");
      execute(postgres, "copy", "select word from seen");
      postgres.dropDatabase("copy");
      assertThatThrownBy(() -> execute(postgres, "copy", "select 1"))
          .hasMessageContaining("does not exist");
    }
  }

  @Test
  void leavesNothingBehindWhenTemporary() throws SQLException {
    Postgres postgres = Postgres.temporary();
    assertThat(postgres.isReady()).isTrue();
    Path cluster = cluster(postgres);
    postgres.close();
    assertThat(postgres.isReady()).isFalse();
    assertThat(cluster.resolve("..").normalize()).doesNotExist();
  }

  @Test
  void leavesNoDataBehindWhenItsProcessDies() throws Exception {
    Process process =
        new ProcessBuilder(new Jvm(CutShort.class.getName()).command())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Path home = Path.of(process.inputReader().lines().toList().getLast()).resolve("..").normalize();
    await().atMost(20, TimeUnit.SECONDS).until(() -> isEmpty(home));
    Path scratch = home.resolve("..").normalize();
    Trees.deleteQuietly(scratch.endsWith("plenary") ? home : scratch);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void namesATakenPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Postgres.start(directory.resolve("postgres"), port))
          .hasMessageStartingWith("PostgreSQL cannot have port " + port);
    }
  }

  @Test
  void neverReplacesDataThatItDoesNotUnderstand() throws Exception {
    Path data = directory.resolve("postgres");
    Postgres.start(data, 0, Durability.FAST).close();
    Files.delete(data.resolve("cluster/PG_VERSION"));
    assertThatThrownBy(() -> Postgres.start(data, 0))
        .isInstanceOf(PartFailure.class)
        .hasMessageContaining("PG_VERSION is missing");
    assertThat(data.resolve("cluster/base")).isNotEmptyDirectory();
  }

  @Test
  void showsTheEndOfTheLogWhenTheDataIsOfAnotherVersion() throws Exception {
    Path data = directory.resolve("postgres");
    Postgres.start(data, 0, Durability.FAST).close();
    Files.writeString(data.resolve("cluster/PG_VERSION"), "9.6\n");
    assertThatThrownBy(() -> Postgres.start(data, 0))
        .hasMessageStartingWith("PostgreSQL did not come up")
        .hasMessageContaining("another version")
        .hasMessageContaining("database files are incompatible with server");
  }

  static Path cluster(Postgres postgres) throws SQLException {
    try (Connection connection = connect(postgres, "postgres");
        var statement = connection.createStatement();
        var shown = statement.executeQuery("show data_directory")) {
      shown.next();
      return Path.of(shown.getString(1));
    }
  }

  private static void execute(Postgres postgres, String database, String sql) throws SQLException {
    try (Connection connection = connect(postgres, database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Postgres postgres, String database) throws SQLException {
    String url = "jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), database);
    return DriverManager.getConnection(url, postgres.user(), postgres.password());
  }
}
