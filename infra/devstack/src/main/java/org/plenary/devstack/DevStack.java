package org.plenary.devstack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** PostgreSQL, Elasticsearch and Keycloak on the data of one directory, started in parallel. */
public final class DevStack implements AutoCloseable {

  private static final String KEYCLOAK_DATABASE = "keycloak";

  private final StackPorts ports;
  private final CompletableFuture<Postgres> postgres;
  private final CompletableFuture<Elasticsearch> elasticsearch;
  private final CompletableFuture<Keycloak> keycloak;

  /** Begins to start all parts; each future says when its part is ready, or why it is not. */
  public DevStack(DataDirectory data, RealmClient client) {
    Executor threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    this.ports = StackPorts.of(data);
    this.postgres =
        CompletableFuture.supplyAsync(
            () -> Postgres.start(data.of(Part.POSTGRESQL), ports.postgres()), threads);
    this.elasticsearch =
        CompletableFuture.supplyAsync(
            () ->
                Elasticsearch.start(
                    data.of(Part.ELASTICSEARCH), ports.elasticsearch(), ports.transport()),
            threads);
    var place =
        new Keycloak.Place(data.of(Part.KEYCLOAK), ports.keycloak(), ports.keycloakManagement());
    this.keycloak =
        postgres.thenApplyAsync(
            database -> Keycloak.start(place, database, KEYCLOAK_DATABASE, client), threads);
  }

  public StackPorts ports() {
    return ports;
  }

  public CompletableFuture<Postgres> postgres() {
    return postgres;
  }

  public CompletableFuture<Elasticsearch> elasticsearch() {
    return elasticsearch;
  }

  public CompletableFuture<Keycloak> keycloak() {
    return keycloak;
  }

  /** Fails with the reason of a part that ended or did not come up; what still starts is alive. */
  public void requireAlive() {
    done(postgres).ifPresent(Postgres::requireAlive);
    done(elasticsearch).ifPresent(Elasticsearch::requireAlive);
    done(keycloak).ifPresent(Keycloak::requireAlive);
  }

  private static <T> Optional<T> done(CompletableFuture<T> part) {
    return part.isDone() ? Optional.of(part.join()) : Optional.empty();
  }

  /** Ends what has come up, PostgreSQL last; what still comes up ends with this process. */
  @Override
  public void close() {
    Stream.of(keycloak, elasticsearch)
        .parallel()
        .filter(DevStack::isUp)
        .map(CompletableFuture::join)
        .forEach(DevStack::end);
    if (isUp(postgres)) {
      postgres.join().close();
    }
  }

  private static boolean isUp(CompletableFuture<?> part) {
    return part.state() == Future.State.SUCCESS;
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
