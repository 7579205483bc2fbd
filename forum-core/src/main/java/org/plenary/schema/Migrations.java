package org.plenary.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to date: plain SQL in {@code db/migration}. */
public final class Migrations {

  /** The version of the schema that this code needs, that of the newest file. */
  public static final int VERSION = 57;

  private Migrations() {}

  /**
   * Applies what is missing, in order, each in its own transaction.
   *
   * @return how many migrations were applied
   * @throws SchemaException when the database cannot be reached or refuses a migration
   */
  public static int migrate(DatabaseAddress database) {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(database.jdbcUrl(), database.user(), database.password())
          .locations("classpath:db/migration")
          .loggers("slf4j")
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new SchemaException("The schema of " + database + " could not be migrated", e);
    }
  }
}
