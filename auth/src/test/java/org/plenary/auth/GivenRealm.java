package org.plenary.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A realm whose keys are in our hands, for tokens that no honest realm would sign. */
final class GivenRealm implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<RSAKey> keys = new ArrayList<>(List.of(key("first")));
  private final HttpServer server =
      vertx
          .createHttpServer()
          .requestHandler(
              request -> {
                asked.incrementAndGet();
                request.response().end(new JWKSet(List.copyOf(keys)).toString());
              })
          .listen(0, "127.0.0.1")
          .await();

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Vertx vertx() {
    return vertx;
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/realms/plenary");
  }

  KeycloakClient client() {
    return new KeycloakClient(issuer(), "plenary", "sesame", URI.create("https://plenary.example"));
  }

  /** How often its keys were asked for. */
  int asked() {
    return asked.get();
  }

  RSAKey key() {
    return keys.getLast();
  }

  /** Signs with another key from now on. */
  void rotate() {
    keys.add(key("key-" + keys.size()));
  }

  /** Nothing that the first key signed is to be believed any more. */
  void takeBackTheFirst() {
    keys.removeFirst();
  }

  /** The claims of an access token that is good. */
  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .subject("ada")
        .audience("plenary")
        .claim("azp", "plenary")
        .claim("typ", "Bearer")
        .claim("sid", "a-sign-in")
        .jwtID("a-token")
        .issueTime(Date.from(NOW.minusSeconds(10)))
        .expirationTime(Date.from(NOW.plusSeconds(300)));
  }

  String sign(JWTClaimsSet claims) {
    return sign(JOSEObjectType.JWT, key(), claims);
  }

  String sign(JOSEObjectType type, RSAKey key, JWTClaimsSet claims) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nobody answers there any more. */
  void goAway() {
    server.close().await();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
