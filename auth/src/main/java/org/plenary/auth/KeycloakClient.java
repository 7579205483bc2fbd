package org.plenary.auth;

import java.net.URI;

/**
 * What Plenary is at Keycloak.
 *
 * @param realm the issuer of its tokens: {@code https://host/realms/name}
 * @param publicUrl how people's browsers reach the forum
 */
public record KeycloakClient(URI realm, String id, String secret, URI publicUrl) {

  String issuer() {
    return realm.toString();
  }

  /** The one address to which Keycloak sends browsers back. */
  String callback() {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/sign-in/callback";
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return id + " at " + realm;
  }
}
