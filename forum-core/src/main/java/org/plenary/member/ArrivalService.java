package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Objects;
import org.plenary.mailaddress.AddressSeal;

/**
 * Makes members of people who sign in, and keeps their claimed roles, and where they read mail, as
 * the provider names them.
 */
public final class ArrivalService {

  private final Pool pool;
  private final AddressSeal seal;

  public ArrivalService(Pool pool, AddressSeal seal) {
    this.pool = pool;
    this.seal = seal;
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

  private Future<MemberId> write(SqlClient transaction, Arrival arrival) {
    return ArrivalQueries.member(transaction, arrival.identity())
        .compose(member -> write(transaction, member, arrival));
  }

  private Future<MemberId> write(SqlClient transaction, MemberId member, Arrival arrival) {
    var address = ToldAddress.of(seal, arrival.address());
    return ArrivalQueries.claim(transaction, member, arrival.roles(), address, arrival.claimedAt())
        .compose(_ -> ArrivalQueries.signedIn(transaction, member, arrival.signedIn()))
        .map(member);
  }
}
