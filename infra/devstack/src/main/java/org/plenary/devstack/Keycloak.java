package org.plenary.devstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Keycloak on the loopback address, with the demo realms, that ends with this process. */
public final class Keycloak implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration GRACE = Duration.ofSeconds(20);
  static final String ADMINISTRATOR = "plenary-devstack";

  private final ChildProcess child;
  private final int port;
  private final int managementPort;
  private final String password;

  private Keycloak(ChildProcess child, int port, int managementPort, String password) {
    this.child = child;
    this.port = port;
    this.managementPort = managementPort;
    this.password = password;
  }

  /** What of it differs from data directory to data directory. */
  public record Place(Path data, int port, int managementPort) {}

  /**
   * Starts with its data in the database of this name, made when absent.
   *
   * @param client what the demo realm's client is told; the realms are made when they are not there
   */
  public static Keycloak start(
      Place place, Postgres postgres, String database, RealmClient client) {
    PartHome home = PartHome.in(place.data(), Part.KEYCLOAK.logIn(place.data()));
    int port = Ports.check(Part.KEYCLOAK.toString(), place.port());
    int management = Ports.check(Part.KEYCLOAK.toString(), place.managementPort());
    postgres.createDatabaseIfAbsent(database);
    String password = home.secret("password");
    KeycloakBinaries binaries = KeycloakBinaries.ofThisMachine();
    var command = new ArrayList<>(binaries.command(home, "start", "--optimized"));
    command.addAll(options(port, management, postgres, database));
    var launch =
        new ChildProcess.Launch(
            Part.KEYCLOAK,
            ChildProcess.yielding(command),
            Map.of(
                "KC_DB_PASSWORD", postgres.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password),
            home,
            ChildProcess.Signal.TERM,
            GRACE,
            ChildProcess.Afterwards.KEPT);
    var keycloak = new Keycloak(ChildProcess.start(launch), port, management, password);
    keycloak.child.awaitReady(keycloak::isReady, PATIENCE);
    new DemoRealms(keycloak.address()).bring(keycloak::admin, client, home.secret("broker"));
    return keycloak;
  }

  private static List<String> options(
      int port, int management, Postgres postgres, String database) {
    return List.of(
        "--http-enabled=true",
        "--http-host=" + Ports.LOOPBACK,
        "--http-port=" + port,
        "--http-management-host=" + Ports.LOOPBACK,
        "--http-management-port=" + management,
        "--cache=local",
        "--hostname=http://localhost:" + port,
        "--db-url=jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), database),
        "--db-username=" + postgres.user(),
        "--db-pool-max-size=20",
        "--log-level=info,io.smallrye.health:error");
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** The issuer of the demo realm, at which all sign in. */
  public URI realm() {
    return new DemoRealms(address()).issuer(DemoRealms.PLENARY);
  }

  /** Its Admin REST API, in the hands of its administrator. */
  public KeycloakAdmin admin() {
    return KeycloakAdmin.signIn(address(), ADMINISTRATOR, password);
  }

  /** Whether it and its database answer. */
  public boolean isReady() {
    URI health = URI.create("http://%s:%d/health/ready".formatted(Ports.LOOPBACK, managementPort));
    return Http.get(health).isPresent();
  }

  /** Fails with the end of its log when it ended by itself. */
  void requireAlive() {
    child.requireAlive();
  }

  @Override
  public void close() {
    child.close();
  }
}
