package org.plenary.invitation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Invitations as their letters tell of them. */
public final class OpenInvitations {

  private final Pool pool;

  public OpenInvitations(Pool pool) {
    this.pool = pool;
  }

  /** Those of them that still can be accepted, by their numbers. */
  public Future<Map<Long, Invitation>> find(Collection<Long> ids) {
    return InvitationQueries.list(pool, ids)
        .map(
            open ->
                open.stream()
                    .collect(Collectors.toMap(one -> one.id().value(), Function.identity())));
  }
}
