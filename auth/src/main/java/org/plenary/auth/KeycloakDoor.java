package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.KeycloakAuth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is said to Keycloak; what it answers is verified by {@link Tokens}, not here. Whatever it
 * refuses fails with {@link RefusedToken}, and anything else is an outage.
 */
final class KeycloakDoor {

  /** How long it may take to answer. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final OAuth2Auth keycloak;
  private final HttpClient http;
  private final KeycloakClient client;

  KeycloakDoor(Vertx vertx, KeycloakClient client) {
    this.keycloak = KeycloakAuth.create(vertx, OAuth2FlowType.AUTH_CODE, description(client));
    this.http = vertx.createHttpClient();
    this.client = client;
  }

  // Made from settings, not discovered: a server starts while Keycloak is away.
  private static JsonObject description(KeycloakClient client) {
    String realm = client.issuer();
    int name = realm.lastIndexOf('/') + 1;
    return new JsonObject()
        .put("realm", realm.substring(name))
        .put("auth-server-url", realm.substring(0, realm.lastIndexOf("/realms/")))
        .put("resource", client.id())
        .put("credentials", new JsonObject().put("secret", client.secret()));
  }

  /**
   * Where a browser goes to sign in, at once to a chapter's own provider where one is named, and is
   * asked in the first of these languages that there is.
   */
  String signIn(SignInMemory memory, Optional<String> provider, List<String> languages) {
    var address =
        new OAuth2AuthorizationURL()
            .setRedirectUri(client.callback())
            .setScopes(List.of("openid", "profile"))
            .setState(memory.state().text())
            .setCodeChallenge(memory.verifier().challenge())
            .setCodeChallengeMethod("S256")
            .putAdditionalParameter("nonce", memory.nonce().text());
    if (!languages.isEmpty()) {
      address.putAdditionalParameter("ui_locales", String.join(" ", languages));
    }
    provider.ifPresent(hint -> address.putAdditionalParameter("kc_idp_hint", hint));
    return keycloak.authorizeURL(address);
  }

  /** The tokens that a code stands for. */
  Future<Issued> exchange(String code, SignInMemory memory) {
    return answered(
        keycloak.authenticate(
            new Oauth2Credentials()
                .setFlow(OAuth2FlowType.AUTH_CODE)
                .setCode(code)
                .setCodeVerifier(memory.verifier().text())
                .setRedirectUri(client.callback())));
  }

  /** Fresh tokens for a sign-in that still lives at Keycloak. */
  Future<Issued> refresh(String refreshToken) {
    return answered(
        keycloak.refresh(User.create(new JsonObject().put("refresh_token", refreshToken))));
  }

  private static Future<Issued> answered(Future<User> answer) {
    return answer
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .map(Issued::of)
        .recover(KeycloakDoor::refusal);
  }

  // The adapter tells a refusal by its text alone: the error code of RFC 6749, then its
  // description.
  private static Future<Issued> refusal(Throwable failure) {
    String said = String.valueOf(failure.getMessage());
    return Future.failedFuture(said.startsWith("invalid_grant") ? new RefusedToken(said) : failure);
  }

  /** Ends a sign-in at Keycloak, and wherever else its account came in by it. */
  Future<Void> signOut(String refreshToken) {
    MultiMap form =
        MultiMap.caseInsensitiveMultiMap()
            .add("client_id", client.id())
            .add("client_secret", client.secret())
            .add("refresh_token", refreshToken);
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(client.issuer() + "/protocol/openid-connect/logout"))
        .compose(request -> Forms.send(request, form))
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .mapEmpty();
  }

  /** What Keycloak gives. */
  record Issued(String identity, String access, String refresh) {

    static Issued of(User user) {
      JsonObject principal = user.principal();
      return new Issued(
          principal.getString("id_token", ""),
          principal.getString("access_token", ""),
          principal.getString("refresh_token", ""));
    }

    /** Never shows them. */
    @Override
    public String toString() {
      return "tokens";
    }
  }
}
