package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.providers.KeycloakAuth;
import java.net.URI;

/** The Keycloak that knows who people are. */
public final class IdentityProvider {

  private final Vertx vertx;
  private final URI realm;
  private final String clientId;
  private final String clientSecret;

  /**
   * @param realm the issuer: {@code https://host/realms/name}
   */
  public IdentityProvider(Vertx vertx, URI realm, String clientId, String clientSecret) {
    this.vertx = vertx;
    this.realm = realm;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /**
   * Whether the realm describes itself and names itself as we do; fails when it does not answer.
   */
  public Future<Boolean> isReady() {
    return KeycloakAuth.discover(vertx, options()).map(IdentityProvider::forgotten);
  }

  // Each discovery opens an HTTP client of its own.
  private static boolean forgotten(OAuth2Auth discovered) {
    discovered.close();
    return true;
  }

  private OAuth2Options options() {
    return new OAuth2Options()
        .setSite(realm.toString())
        .setClientId(clientId)
        .setClientSecret(clientSecret);
  }
}
