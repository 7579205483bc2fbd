package org.plenary.schema;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the database has the schema that this code needs. A newer one is fine. */
public final class SchemaCheck {

  private static final String UNDEFINED_TABLE = "42P01";

  private SchemaCheck() {}

  private record Found(int version, @Nullable Integer visibility) {}

  /** Fails with a {@link SchemaException} that names the command which helps. */
  public static Future<Void> require(SqlClient client) {
    return client
        .preparedQuery(
            """
            select coalesce(max(version::integer), 0) as version,
              (array_agg(checksum order by installed_rank desc) filter (where script = $1))[1]
                as visibility
            from flyway_schema_history
            where success
            """)
        .mapping(row -> new Found(row.getInteger("version"), row.getInteger("visibility")))
        .execute(Tuple.of(RepeatableMigration.VISIBILITY.script()))
        .map(rows -> rows.iterator().next())
        .recover(SchemaCheck::noneYet)
        .compose(SchemaCheck::enough);
  }

  private static Future<Found> noneYet(Throwable failure) {
    return failure instanceof PgException refused && refused.getSqlState().equals(UNDEFINED_TABLE)
        ? Future.succeededFuture(new Found(0, null))
        : Future.failedFuture(failure);
  }

  private static Future<Void> enough(Found found) {
    if (found.version() < Migrations.VERSION) {
      return refused(
          "The database's schema is at version %d, this server needs %d."
              .formatted(found.version(), Migrations.VERSION));
    }
    return found.version() > Migrations.VERSION || decidesAsWeDo(found)
        ? Future.succeededFuture()
        : refused("The database decides otherwise than this server who may read what.");
  }

  private static boolean decidesAsWeDo(Found found) {
    return Objects.equals(found.visibility(), RepeatableMigration.VISIBILITY.checksum());
  }

  private static Future<Void> refused(String why) {
    return Future.failedFuture(new SchemaException(why + " Run: plenary migrate"));
  }
}
