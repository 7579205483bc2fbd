package org.plenary.schema;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;

/** Whether the database has the schema that this code needs. A newer one is fine. */
public final class SchemaCheck {

  private static final String UNDEFINED_TABLE = "42P01";

  private SchemaCheck() {}

  /** Fails with a {@link SchemaException} that names the command which helps. */
  public static Future<Void> require(SqlClient client) {
    return client
        .query(
            """
            select coalesce(max(version::integer), 0) as version
            from flyway_schema_history
            where success and version is not null
            """)
        .execute()
        .map(rows -> rows.iterator().next().getInteger("version"))
        .recover(SchemaCheck::noneYet)
        .compose(SchemaCheck::enough);
  }

  private static Future<Integer> noneYet(Throwable failure) {
    return failure instanceof PgException refused && refused.getSqlState().equals(UNDEFINED_TABLE)
        ? Future.succeededFuture(0)
        : Future.failedFuture(failure);
  }

  private static Future<Void> enough(int version) {
    return version >= Migrations.VERSION
        ? Future.succeededFuture()
        : Future.failedFuture(
            new SchemaException(
                "The database's schema is at version %d, this server needs %d. Run: plenary migrate"
                    .formatted(version, Migrations.VERSION)));
  }
}
