package org.plenary.once;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A transaction that all share who work on the same request. */
final class Joint {

  private static final ContextLocal<Joint> HERE = ContextLocal.registerLocal(Joint.class);

  private final SqlConnection connection;
  private @Nullable Throwable failure;

  private Joint(SqlConnection connection) {
    this.connection = connection;
  }

  /** Places are given to locals before a Vert.x begins, or never. */
  static void register() {
    Objects.requireNonNull(HERE);
  }

  /** The one of the request that is worked on here. */
  static Optional<Joint> here() {
    return Optional.ofNullable(Vertx.currentContext()).map(context -> context.getLocal(HERE));
  }

  SqlConnection connection() {
    return connection;
  }

  /** Does this work, whose statements all become part of the transaction. */
  static <T> Future<T> during(SqlConnection connection, Supplier<Future<T>> work) {
    Context context = Objects.requireNonNull(Vertx.currentContext());
    var joint = new Joint(connection);
    context.putLocal(HERE, joint);
    return Future.<Void>succeededFuture()
        .compose(_ -> work.get())
        .compose(joint::whole)
        .onComplete(_ -> context.removeLocal(HERE));
  }

  // What a part had done before it failed is still there, whoever got over it.
  private <T> Future<T> whole(T result) {
    return failure == null ? Future.succeededFuture(result) : Future.failedFuture(failure);
  }

  /**
   * Does a part of it. What failed cannot be taken back alone, so that nothing is done after it:
   * the whole is tried again.
   */
  <T> Future<@Nullable T> part(Function<SqlConnection, Future<@Nullable T>> work) {
    return failure == null
        ? work.apply(connection).onFailure(cause -> failure = cause)
        : Future.failedFuture(failure);
  }
}
