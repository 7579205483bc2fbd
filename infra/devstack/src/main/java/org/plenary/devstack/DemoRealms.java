package org.plenary.devstack;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** The demo realm of all chapters, and that of Senegal, which signs in its members itself. */
record DemoRealms(URI keycloak) {

  static final String PLENARY = "plenary";
  static final String SENEGAL = "senegal";

  /** The issuer of a realm. */
  URI issuer(String realm) {
    return keycloak.resolve("/realms/" + realm);
  }

  /**
   * Brings both, which know each other by their addresses.
   *
   * @param admin signs in for each, because a slow machine needs the minute of one for the other
   * @param secret by which the one is known to the other
   */
  void bring(Supplier<KeycloakAdmin> admin, RealmClient client, String secret) {
    Map<String, String> values =
        Map.of(
            "PLENARY_PUBLIC_URL", client.publicUrl().toString(),
            "PLENARY_KEYCLOAK_CLIENT_SECRET", client.secret(),
            "PLENARY_KEYCLOAK_URL", issuer(PLENARY).toString(),
            "SENEGAL_KEYCLOAK_URL", issuer(SENEGAL).toString(),
            "SENEGAL_CLIENT_SECRET", secret);
    new KeycloakRealm(admin.get(), SENEGAL, RealmFile.of(SENEGAL)).bring(values);
    new KeycloakRealm(admin.get(), PLENARY, RealmFile.of(PLENARY)).bring(values);
  }
}
