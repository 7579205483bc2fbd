package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Set;

/** How actions of some kinds are taken back. */
public interface Reversible {

  /** Of which kinds it knows it. */
  Set<ActionKind> kinds();

  /** As what it is written down that this was taken back. */
  ActionKind inverse(Done done);

  /** What it changes, by their numbers: kept as it is from before the first of it is read. */
  default Set<Long> touched(Done done) {
    return done.contribution().map(id -> Set.of(id)).orElseGet(Set::of);
  }

  /**
   * Makes it as it was before the action, and tells who follows; false, and nothing changed, where
   * it is otherwise by now for another reason.
   */
  Future<Boolean> takeBack(SqlClient transaction, Done done);
}
