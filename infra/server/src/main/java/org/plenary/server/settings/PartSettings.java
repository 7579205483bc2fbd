package org.plenary.server.settings;

import java.net.URI;
import java.time.Duration;

/** Keycloak, and how the parts are asked how they feel. */
public record PartSettings(
    @Setting(
            name = "PLENARY_KEYCLOAK_URL",
            standard = "http://127.0.0.1:8180/realms/plenary",
            meaning = "The realm of Keycloak, as browsers reach it too.")
        URI keycloak,
    @Setting(
            name = "PLENARY_KEYCLOAK_CLIENT_ID",
            standard = "plenary",
            meaning = "The client that Plenary is in that realm.")
        String clientId,
    @Setting(
            name = "PLENARY_KEYCLOAK_CLIENT_SECRET",
            meaning = "The secret of that client.",
            secret = true)
        String clientSecret,
    @Setting(
            name = "PLENARY_PART_CHECK",
            standard = "PT2S",
            meaning = "How often each part is asked how it feels.",
            range = {"PT0.1S", "PT1H"})
        Duration check) {

  @Override
  public String toString() {
    return "%s as %s".formatted(keycloak, clientId);
  }
}
