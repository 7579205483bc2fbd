package org.plenary.server.node;

import static java.util.Map.entry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.plenary.fixture.TestDatabase;
import org.plenary.schema.DatabaseAddress;
import org.plenary.server.settings.Settings;

/** A node that answers on free ports, asked over HTTP; ended when closed. */
public final class StartedNode implements AutoCloseable {

  private final Running running;
  private final HttpClient client = HttpClient.newHttpClient();

  private StartedNode(Running running) {
    this.running = running;
  }

  public static StartedNode on(TestDatabase database, String... variables) {
    return on(database, Clock.systemUTC(), variables);
  }

  /** A node that goes by this clock. */
  public static StartedNode on(TestDatabase database, Clock clock, String... variables) {
    return new StartedNode(application(database.address(), clock, variables).start().await());
  }

  /** A node that is not started yet; variables are names, each with its value behind it. */
  static Application application(DatabaseAddress database, String... variables) {
    return application(database, Clock.systemUTC(), variables);
  }

  private static Application application(
      DatabaseAddress database, Clock clock, String... variables) {
    return new Application(settings(database, variables), clock);
  }

  /** What a node is told; variables are names, each with its value behind it. */
  static Settings settings(DatabaseAddress database, String... variables) {
    Map<String, String> environment = new HashMap<>(environment(database));
    for (int name = 0; name < variables.length; name += 2) {
      environment.put(variables[name], variables[name + 1]);
    }
    return Settings.read(environment);
  }

  private static Map<String, String> environment(DatabaseAddress database) {
    return Map.ofEntries(
        entry("PLENARY_HTTP_PORT", "0"),
        entry("PLENARY_MANAGEMENT_PORT", "0"),
        entry("PLENARY_DATABASE_PORT", Integer.toString(database.port())),
        entry("PLENARY_DATABASE_NAME", database.name()),
        entry("PLENARY_DATABASE_USER", database.user()),
        entry("PLENARY_DATABASE_PASSWORD", database.password()),
        entry("PLENARY_ELASTICSEARCH_URL", "http://127.0.0.1:1"),
        entry("PLENARY_KEYCLOAK_URL", "http://127.0.0.1:1/realms/plenary"),
        entry("PLENARY_KEYCLOAK_CLIENT_SECRET", "sesame"),
        entry("PLENARY_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        entry("PLENARY_RECORD_KEY", "src/test/resources/record.key"),
        entry("PLENARY_PART_CHECK", "PT0.1S"));
  }

  public Running running() {
    return running;
  }

  /** What the public door answers. */
  HttpResponse<String> get(String path) {
    return getLater(path).join();
  }

  CompletableFuture<HttpResponse<String>> getLater(String path) {
    return send("GET", running.port(), path);
  }

  /** What the management door answers. */
  HttpResponse<String> managed(String path) {
    return managed("GET", path);
  }

  HttpResponse<String> managed(String method, String path) {
    return send(method, running.managementPort(), path).join();
  }

  private CompletableFuture<HttpResponse<String>> send(String method, int port, String path) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    running.end().await();
    client.close();
  }
}
