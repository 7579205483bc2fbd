package org.plenary.archive;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.regex.Pattern;

/** What became of the database, told to people. */
final class DatabaseFailure {

  private static final String DISK_FULL = "53100";
  private static final Pattern SHUTDOWN = Pattern.compile("08...|57P..|55000|53300");
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

  // Classes 08 and 57P: the connection ended; 55000: the database takes none now; 53300: no more.
  private static boolean isShutdown(PgException refused) {
    return SHUTDOWN.matcher(String.valueOf(refused.getSqlState())).matches();
  }
}
