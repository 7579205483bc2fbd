package org.plenary.bench.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Durability;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.Trees;
import org.plenary.sample.SampleForum;
import org.plenary.schema.DatabaseAddress;
import org.plenary.schema.Migrations;

/**
 * A PostgreSQL as durable as a real one, with the sample content, and a folder; gone when closed.
 */
public final class Stage implements AutoCloseable {

  private static final String DATABASE = "plenary";

  private final Postgres postgres;
  private final Path folder;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stage(Postgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  public static Stage open() {
    var stage = new Stage(Postgres.temporary(Durability.DURABLE), Trees.temporary("plenary-bench"));
    try {
      stage.postgres.createDatabase(DATABASE);
      Migrations.migrate(stage.database());
      stage.<Boolean>ask(SampleForum::fill);
      return stage;
    } catch (RuntimeException failure) {
      stage.close();
      throw failure;
    }
  }

  /** A file of this stage. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file of this stage. */
  public void keep(String name, Buffer content) {
    try {
      Files.write(file(name), content.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of this stage for a process of this name. */
  DataDirectory folder(String name) {
    return new DataDirectory(file(name));
  }

  DatabaseAddress database() {
    return new DatabaseAddress(
        postgres.host(), postgres.port(), DATABASE, postgres.user(), postgres.password());
  }

  /** The settings by which a process finds the database. */
  public Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    variables.put("PLENARY_DATABASE_HOST", postgres.host());
    variables.put("PLENARY_DATABASE_PORT", Integer.toString(postgres.port()));
    variables.put("PLENARY_DATABASE_NAME", DATABASE);
    variables.put("PLENARY_DATABASE_USER", postgres.user());
    variables.put("PLENARY_DATABASE_PASSWORD", postgres.password());
    return variables;
  }

  /** Asks the database something; blocks. */
  public <T> T ask(Function<Pool, Future<T>> question) {
    Vertx vertx = Vertx.vertx();
    try {
      return question.apply(connect(vertx)).await();
    } finally {
      vertx.close().await();
    }
  }

  /** Connections to the database that last as long as this Vert.x. */
  Pool connect(Vertx vertx) {
    return connect(vertx, 2);
  }

  /** So many of them at most. */
  Pool connect(Vertx vertx, int most) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(most))
        .connectingTo(database().connectOptions())
        .using(vertx)
        .build();
  }

  /** Done once; also when the measurement is interrupted. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    postgres.close();
    Trees.deleteQuietly(folder);
  }
}
