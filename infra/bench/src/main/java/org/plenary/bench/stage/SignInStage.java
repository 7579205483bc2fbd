package org.plenary.bench.stage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.plenary.devstack.Browser;
import org.plenary.devstack.DemoAccount;
import org.plenary.devstack.DemoSignIn;
import org.plenary.devstack.Keycloak;
import org.plenary.devstack.Ports;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;

/** A server with a real Keycloak behind it, and somebody who signs in again and again. */
public final class SignInStage implements AutoCloseable {

  private static final String SECRET = "sesame";
  private static final DemoAccount ACCOUNT = DemoAccount.named("member");

  private final Stage stage = Stage.open();
  private final Postgres postgres = Postgres.temporary();
  private final int port = Ports.check("The forum", 0);
  private final URI forum = URI.create("http://localhost:" + port);
  private final URI callback = forum.resolve("/sign-in/callback");
  private final Keycloak keycloak;
  private final ServerUnderTest server;
  private final DemoSignIn client;
  private final Browser browser = new Browser(callback);

  private SignInStage() {
    Path data = stage.file("keycloak");
    var place = new Keycloak.Place(data, 0, 0);
    this.keycloak = Keycloak.start(place, postgres, "keycloak", new RealmClient(forum, SECRET));
    this.server = ServerUnderTest.plenary(stage, port, settings());
    this.client = new DemoSignIn(keycloak.realm(), "plenary", SECRET, callback);
  }

  public static SignInStage open() {
    return new SignInStage();
  }

  private Map<String, String> settings() {
    return Map.of(
        "PLENARY_PUBLIC_URL", forum.toString(),
        "PLENARY_KEYCLOAK_URL", keycloak.realm().toString(),
        "PLENARY_KEYCLOAK_CLIENT_SECRET", SECRET);
  }

  /** From the return from Keycloak to the redirect that ends a sign-in, in milliseconds. */
  public double completion() {
    URI back = DemoSignIn.lead(browser, forum.resolve("/sign-in"), ACCOUNT);
    return milliseconds(() -> require(browser.look(back)));
  }

  private static void require(Browser.Place place) {
    if (place.answer().statusCode() != 303) {
      throw new IllegalStateException("Nobody was signed in: " + place.answer());
    }
  }

  /** What Keycloak alone takes to give tokens for a code, in milliseconds. */
  public double exchange() {
    DemoSignIn.Code code = client.code(browser, ACCOUNT);
    return milliseconds(() -> client.exchange(code));
  }

  private static double milliseconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  @Override
  public void close() {
    browser.close();
    server.close();
    keycloak.close();
    postgres.close();
    stage.close();
  }
}
