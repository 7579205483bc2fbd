package org.plenary.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.TestDatabase;

/** Chapters that were there before they could choose a hue. */
class BrandsTest {

  private final TestDatabase database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  // Without what is made anew after each migration, for that knows the schema of today.
  private void migrateTo(String version) {
    DatabaseAddress address = database.address();
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .repeatableSqlMigrationPrefix("none")
        .target(version)
        .load()
        .migrate();
  }

  private void found(String slug) {
    execute(
        "insert into chapter (slug, name, description, languages) values ('%s', 'C', '', '{en}')"
            .formatted(slug));
  }

  private void execute(String sql) {
    database.pool().query(sql).execute().await();
  }

  @Test
  void differInHueAndSoDoThoseThatAreFoundedLater() {
    migrateTo("40");
    found("global");
    IntStream.range(0, 120).forEach(number -> found("old-" + number));
    Migrations.migrate(database.address());
    IntStream.range(0, 120).forEach(number -> found("new-" + number));
    List<Integer> hues =
        database
            .pool()
            .query("select hue from chapter where slug <> 'global'")
            .execute()
            .await()
            .stream()
            .map(row -> row.getInteger(0))
            .toList();
    assertThat(hues).hasSize(240).doesNotHaveDuplicates();
    assertThat(hues).allSatisfy(hue -> assertThat(hue).isBetween(0, 359));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hue = 360", "hue = -1", "mark = ''", "mark = repeat('a', 33)"})
  void whatIsNoBrandIsRefusedWhoeverWritesIt(String change) {
    Migrations.migrate(database.address());
    found("senegal");
    assertThatThrownBy(() -> execute("update chapter set " + change))
        .hasMessageContaining("violates check constraint");
  }
}
