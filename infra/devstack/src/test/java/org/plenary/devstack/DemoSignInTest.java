package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in at what is no Keycloak, or not yet. */
class DemoSignInTest {

  private static final String CALLBACK = "http://localhost:8080/sign-in/callback";
  private static final String FORM =
      "<form id='kc-form-login' method='post' action='/submitted'></form>";

  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void saysThatNobodyAnswers() {
    server.stop(0);
    assertRefused("Keycloak does not answer at " + address().resolve("/") + ". Wait until sign-in");
  }

  @Test
  void saysThatTheRealmIsNotThereYet() {
    assertRefused("Keycloak signed nobody in (404). Wait until sign-in is ready: ./plenary status");
  }

  @Test
  void takesNoCodeThatItDidNotAskFor() {
    answer("/realms/plenary/protocol/openid-connect/auth", 200, FORM, "");
    answer("/submitted", 302, "", CALLBACK + "?code=x&state=another&iss=" + address());
    assertRefused("Something else than Keycloak answered: ");
  }

  private void assertRefused(String message) {
    var signIn = new DemoSignIn(address(), "plenary", "sesame", URI.create(CALLBACK));
    assertThatThrownBy(() -> signIn.accessToken(DemoAccount.named("member")))
        .isInstanceOf(PartFailure.class)
        .hasMessageStartingWith(message);
  }

  private URI address() {
    return URI.create(
        "http://127.0.0.1:%d/realms/plenary".formatted(server.getAddress().getPort()));
  }

  private void answer(String path, int status, String page, String location) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("location", location);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
