package org.plenary.bench.stage;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.plenary.devstack.DemoSignIn;
import org.plenary.devstack.Keycloak;
import org.plenary.devstack.KeycloakAdmin;
import org.plenary.devstack.Ports;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;

/** A server with a real Keycloak behind it, which can go away and come back. */
public final class SignedStage implements AutoCloseable {

  private static final String SECRET = "sesame";

  private final Stage stage = Stage.open();
  private final Postgres postgres = Postgres.temporary();
  private final int port = Ports.check("The forum", 0);
  private final URI forum = URI.create("http://localhost:" + port);
  private final Keycloak.Place place =
      new Keycloak.Place(
          stage.file("keycloak"), Ports.check("Keycloak", 0), Ports.check("Its health", 0));
  private final ServerUnderTest server;
  private Keycloak keycloak;

  private SignedStage(Map<String, String> settings) {
    this.keycloak = started();
    this.server = ServerUnderTest.plenary(stage, port, settings(settings));
  }

  /** With these settings of the server beside the usual ones. */
  public static SignedStage open(Map<String, String> settings) {
    return new SignedStage(settings);
  }

  private Keycloak started() {
    return Keycloak.start(place, postgres, "keycloak", new RealmClient(forum, SECRET));
  }

  private Map<String, String> settings(Map<String, String> more) {
    var all = new HashMap<>(more);
    all.put("PLENARY_PUBLIC_URL", forum.toString());
    all.put("PLENARY_KEYCLOAK_URL", keycloak.realm().toString());
    all.put("PLENARY_KEYCLOAK_CLIENT_SECRET", SECRET);
    return all;
  }

  public Stage stage() {
    return stage;
  }

  public URI at(String path) {
    return forum.resolve(path);
  }

  /** Where Keycloak leads back. */
  URI callback() {
    return at("/sign-in/callback");
  }

  /** The forum as Keycloak's client. */
  DemoSignIn client() {
    return new DemoSignIn(keycloak.realm(), "plenary", SECRET, callback());
  }

  KeycloakAdmin admin() {
    return keycloak.admin();
  }

  public void endKeycloak() {
    keycloak.close();
  }

  /** Starts it again where it was; returns when it says that it is ready. */
  public void startKeycloak() {
    keycloak = started();
  }

  @Override
  public void close() {
    server.close();
    keycloak.close();
    postgres.close();
    stage.close();
  }
}
