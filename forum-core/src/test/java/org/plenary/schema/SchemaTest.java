package org.plenary.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

class SchemaTest {

  @Test
  void anEmptyDatabaseIsRefusedWithTheCommandThatHelps() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThatThrownBy(() -> SchemaCheck.require(database.pool()).await())
          .isInstanceOf(SchemaException.class)
          .hasMessage(
              "The database's schema is at version 0, this server needs %d. Run: plenary migrate",
              Migrations.VERSION);
    }
  }

  @Test
  void migratesOnceAndIsThenAccepted() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThat(Migrations.migrate(database.address())).isGreaterThan(Migrations.VERSION);
      assertThat(Migrations.migrate(database.address())).isZero();
      SchemaCheck.require(database.pool()).await();
    }
  }

  @Test
  void aDatabaseThatDecidesOtherwiseWhoMayReadIsRefusedUntilItIsMigrated() {
    try (TestDatabase database = TestDatabase.migrated()) {
      SchemaCheck.require(database.pool()).await();
      database
          .pool()
          .query("update flyway_schema_history set checksum = 1 where script like 'R__vis%'")
          .execute()
          .await();
      assertThatThrownBy(() -> SchemaCheck.require(database.pool()).await())
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("who may read what. Run: plenary migrate");
      Migrations.migrate(database.address());
      SchemaCheck.require(database.pool()).await();
    }
  }

  @Test
  void needsTheNewestMigration() throws Exception {
    var folder = Objects.requireNonNull(Migrations.class.getResource("/db/migration"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      int newest =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("V"))
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();
      assertThat(Migrations.VERSION).isEqualTo(newest);
    }
  }

  @Test
  void saysWhenTheDatabaseIsNotThere() {
    var nowhere = new DatabaseAddress("127.0.0.1", 1, "plenary", "plenary", "hidden");
    assertThatThrownBy(() -> Migrations.migrate(nowhere))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("plenary@127.0.0.1:1/plenary")
        .hasMessageNotContaining("hidden");
  }
}
