package org.plenary.profile;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.plenary.caller.Person;

/** Whose first visit is over. */
public final class Welcomes {

  private final Pool pool;

  public Welcomes(Pool pool) {
    this.pool = pool;
  }

  /** A node may remember for a moment that somebody's is not; then the database is asked. */
  public Future<Boolean> isWelcomed(Person person) {
    return person.welcomed()
        ? Future.succeededFuture(true)
        : ProfileQueries.isWelcomed(pool, person.id());
  }
}
