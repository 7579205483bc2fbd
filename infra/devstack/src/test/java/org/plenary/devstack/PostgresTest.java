package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
  void leavesNothingBehindWhenTemporary() {
    Postgres postgres = Postgres.temporary();
    assertThat(postgres.isReady()).isTrue();
    postgres.close();
    assertThat(postgres.isReady()).isFalse();
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

  private static void execute(Postgres postgres, String database, String sql) throws SQLException {
    String url = "jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), database);
    try (Connection connection =
            DriverManager.getConnection(url, postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
