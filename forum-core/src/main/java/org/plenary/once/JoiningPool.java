package org.plenary.once;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a node, where services find them: for a request that is done once, all they
 * do, each with its own transaction or none, becomes part of the one that keeps its answer.
 */
public final class JoiningPool implements Pool {

  private final Pool pool;

  public JoiningPool(Pool pool) {
    this.pool = pool;
  }

  /** Whether what is asked here becomes part of such a transaction. */
  public static boolean isJoining() {
    return Joint.here().isPresent();
  }

  private SqlClient here() {
    Optional<SqlClient> joint = Joint.here().map(Joint::connection);
    return joint.orElse(pool);
  }

  @Override
  public Query<RowSet<Row>> query(String sql) {
    return here().query(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
    return here().preparedQuery(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
    return here().preparedQuery(sql, options);
  }

  @Override
  public <T> Future<@Nullable T> withTransaction(
      Function<SqlConnection, Future<@Nullable T>> work) {
    Optional<Joint> joint = Joint.here();
    return joint.isPresent() ? joint.get().part(work) : pool.withTransaction(work);
  }

  @Override
  public <T> Future<@Nullable T> withConnection(Function<SqlConnection, Future<@Nullable T>> work) {
    Optional<Joint> joint = Joint.here();
    return joint.isPresent() ? joint.get().part(work) : pool.withConnection(work);
  }

  /** A connection of its own, which joins nothing. */
  @Override
  public Future<SqlConnection> getConnection() {
    return pool.getConnection();
  }

  @Override
  public int size() {
    return pool.size();
  }

  @Override
  public Future<Void> close() {
    return pool.close();
  }
}
