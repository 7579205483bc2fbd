package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakTest {

  @TempDir(factory = ReachableDirectory.class)
  Path directory;

  @Test
  void bringsTheDemoRealm() {
    var client = new RealmClient(URI.create("http://localhost:8080"), "secret");
    var place = new Keycloak.Place(directory.resolve("keycloak"), 0, 0);
    try (Postgres postgres = Postgres.temporary();
        Keycloak keycloak = Keycloak.start(place, postgres, "keycloak", client)) {
      URI discovery = URI.create(keycloak.realm() + "/.well-known/openid-configuration");
      assertThat(Http.get(discovery).orElseThrow())
          .contains("\"issuer\":\"" + keycloak.realm() + "\"");
    }
  }
}
