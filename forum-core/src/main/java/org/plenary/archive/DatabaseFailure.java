package org.plenary.archive;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;

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
      case PgException refused when !isShutdown(refused) -> refused;
      case VertxException silent -> silent(silent);
      case IOException silent -> silent(silent);
      case RuntimeException other -> other;
      default -> new IllegalStateException(failure);
    };
  }

  private static ArchiveException silent(Exception failure) {
    return new ArchiveException(
        "The database does not answer: %s.%s".formatted(failure.getMessage(), AGAIN), failure);
  }

  // Class 57P: an operator, or a crash, ended the connection.
  private static boolean isShutdown(PgException refused) {
    return String.valueOf(refused.getSqlState()).startsWith("57P");
  }
}
