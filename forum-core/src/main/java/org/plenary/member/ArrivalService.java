package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Objects;

/**
 * Makes members of people who sign in, and keeps their claimed roles as the provider names them.
 */
public final class ArrivalService {

  private final Pool pool;

  public ArrivalService(Pool pool) {
    this.pool = pool;
  }

  /**
   * The member with this identity, made the first time; what is known already is not written again.
   */
  public Future<MemberId> arrive(Arrival arrival) {
    return ArrivalQueries.known(pool, arrival)
        .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> write(arrival)));
  }

  private Future<MemberId> write(Arrival arrival) {
    return pool.withTransaction(transaction -> write(transaction, arrival))
        .map(member -> Objects.requireNonNull(member));
  }

  private static Future<MemberId> write(SqlClient transaction, Arrival arrival) {
    return ArrivalQueries.member(transaction, arrival.identity())
        .compose(member -> write(transaction, member, arrival));
  }

  private static Future<MemberId> write(SqlClient transaction, MemberId member, Arrival arrival) {
    return ArrivalQueries.claim(transaction, member, arrival.roles(), arrival.claimedAt())
        .compose(_ -> ArrivalQueries.signedIn(transaction, member, arrival.signedIn()))
        .map(member);
  }
}
