package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

  private static final Duration SHORT = Duration.ofMillis(1);

  private HttpServer server;
  private DataDirectory data;
  private String parts = "";

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    data = new DataDirectory(folder);
    for (Part part : Part.values()) {
      Files.createDirectories(data.of(part));
      Files.writeString(data.log(part), "what %s said last".formatted(part));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/health/ready",
        exchange -> {
          byte[] body = "{\"parts\":{%s}}".formatted(parts).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void isThereWhenEverythingCanBeDone() {
    says("ready", "ready", "ready");
    assertThatCode(() -> completion(() -> {}, SHORT).await()).doesNotThrowAnyException();
  }

  @Test
  void namesThePartThatIsInTheWay() {
    says("ready", "ready", "waiting");
    assertLate(Part.KEYCLOAK, "not under the address by which the server knows it");
    says("ready", "waiting", "waiting");
    assertLate(Part.ELASTICSEARCH, "does not find its cluster healthy");
    says("waiting", "waiting", "waiting");
    assertLate(Part.SERVER, "does not say that the forum can be read");
  }

  @Test
  void namesTheServerWhenItDoesNotAnswer() {
    server.stop(0);
    assertLate(Part.SERVER, "does not say that the forum can be read");
  }

  @Test
  void isOverAsSoonAsAPartEnds() {
    says("ready", "ready", "waiting");
    Runnable ended =
        () -> {
          throw new PartFailure("Keycloak ended");
        };
    assertThatThrownBy(() -> completion(ended, Completion.PATIENCE).await())
        .hasMessage("Keycloak ended");
  }

  @Test
  void isOverBeforeSomebodyGivesUp() {
    assertThat(Completion.PATIENCE).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(2));
  }

  private void says(String reading, String search, String signIn) {
    parts =
        "\"reading\":\"%s\",\"search\":\"%s\",\"sign-in\":\"%s\""
            .formatted(reading, search, signIn);
  }

  private void assertLate(Part part, String reason) {
    assertThatThrownBy(() -> completion(() -> {}, SHORT).await())
        .hasMessageStartingWith(part + " did not come up: it runs, but")
        .hasMessageContaining(reason)
        .hasMessageEndingWith("what %s said last", part);
  }

  private Completion completion(Runnable requireAlive, Duration patience) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var running = new RunningStack(1, address, address, Map.of());
    return new Completion(data, running, requireAlive, patience);
  }
}
