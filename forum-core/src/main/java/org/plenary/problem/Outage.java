package org.plenary.problem;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Tells a PostgreSQL that cannot be asked at present from one that refused what it was asked. */
public final class Outage {

  // Classes 08 and 57P: the connection ended; 55000: the database takes none now; 53300: no more.
  private static final Pattern STATES = Pattern.compile("08...|57P..|55000|53300");

  private Outage() {}

  /** Whether this failure tells of one. */
  public static boolean isToldBy(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || failure instanceof ConnectionPoolTooBusyException
        || failure instanceof ClosedConnectionException
        || isOfAClosedConnection(failure)
        || (failure instanceof PgException refused
            && STATES.matcher(String.valueOf(refused.getSqlState())).matches());
  }

  // The pool may hand out a connection whose end it has not noticed; no class of its own says so.
  private static boolean isOfAClosedConnection(Throwable failure) {
    return failure instanceof VertxException
        && String.valueOf(failure.getMessage()).startsWith("Connection is not active");
  }
}
