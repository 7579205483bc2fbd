package org.plenary.archive;

import io.vertx.pgclient.PgException;
import org.plenary.problem.Outage;

/** What became of the database, told to people. */
final class DatabaseFailure {

  private static final String DISK_FULL = "53100";
  private static final String AGAIN = " What was imported stays; run the import again.";

  private DatabaseFailure() {}

  static RuntimeException explained(Exception failure) {
    return switch (failure) {
      case ArchiveException known -> known;
      case PgException full when DISK_FULL.equals(full.getSqlState()) ->
          new ArchiveException("The disk of the database is full." + AGAIN, full);
      case Exception silent when Outage.isToldBy(silent) -> silent(silent);
      case RuntimeException other -> other;
      default -> new IllegalStateException(failure);
    };
  }

  private static ArchiveException silent(Exception failure) {
    return new ArchiveException(
        "The database does not answer: %s.%s".formatted(failure.getMessage(), AGAIN), failure);
  }
}
