package org.plenary.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.vertx.core.Future;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Verifies what a realm signed for us: signature (RS256 alone), type, issuer, audience, the client
 * that asked for it, and times. Everything else fails with {@link RefusedToken}.
 */
final class Tokens {

  /** For how long an order to end a sign-in is believed. */
  static final Duration ORDER = Duration.ofMinutes(2);

  // Ten thousand groups fit; what strangers send is cut off far earlier, where headers are read.
  private static final int LONGEST = 1_000_000;
  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
  private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final KeycloakClient client;
  private final RealmKeys keys;
  private final Clock clock;

  Tokens(KeycloakClient client, RealmKeys keys, Clock clock) {
    this.client = client;
    this.keys = keys;
    this.clock = clock;
  }

  /** The claims of an access token that was given to our client, for us. */
  Future<JWTClaimsSet> access(String token) {
    return verified(
        token, JOSEObjectType.JWT, ours().claim("typ", "Bearer").claim("azp", client.id()).build());
  }

  /** The claims of an ID token of a sign-in of ours. OpenID Connect Core 1.0, 3.1.3.7. */
  Future<JWTClaimsSet> identity(String token, String nonce) {
    return verified(
        token,
        JOSEObjectType.JWT,
        ours().claim("typ", "ID").claim("azp", client.id()).claim("nonce", nonce).build());
  }

  /** The claims of an order to end a sign-in. OpenID Connect Back-Channel Logout 1.0, 2.6. */
  Future<JWTClaimsSet> logout(String token) {
    return verified(token, LOGOUT, ours().build(), "jti").compose(this::order);
  }

  private Future<JWTClaimsSet> order(JWTClaimsSet claims) {
    boolean isOrder =
        claims.getClaim("events") instanceof Map<?, ?> events
            && events.containsKey(LOGOUT_EVENT)
            && claims.getClaim("nonce") == null
            && claims.getIssueTime().toInstant().isAfter(clock.instant().minus(ORDER));
    return isOrder ? Future.succeededFuture(claims) : refused("it is no order, or an old one");
  }

  private JWTClaimsSet.Builder ours() {
    return new JWTClaimsSet.Builder().issuer(client.issuer());
  }

  private Future<JWTClaimsSet> verified(
      String token, JOSEObjectType type, JWTClaimsSet exact, String... also) {
    return parsed(token)
        .compose(
            jwt ->
                keys.with(String.valueOf(jwt.getHeader().getKeyID()))
                    .compose(set -> checked(jwt, processor(set, type, exact, also))));
  }

  private DefaultJWTProcessor<SecurityContext> processor(
      JWKSet set, JOSEObjectType type, JWTClaimsSet exact, String... also) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(type));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHM, new ImmutableJWKSet<>(set)));
    processor.setJWTClaimsSetVerifier(new Claims(client.id(), exact, clock, also));
    return processor;
  }

  private static Future<SignedJWT> parsed(String token) {
    if (token.length() > LONGEST) {
      return refused("it is too long");
    }
    try {
      return Future.succeededFuture(SignedJWT.parse(token));
    } catch (ParseException e) {
      return refused("it is no signed JWT: " + e.getMessage());
    }
  }

  private static Future<JWTClaimsSet> checked(
      SignedJWT jwt, DefaultJWTProcessor<SecurityContext> processor) {
    try {
      return Future.succeededFuture(processor.process(jwt, null));
    } catch (BadJOSEException | JOSEException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static <T> Future<T> refused(String reason) {
    return Future.failedFuture(new RefusedToken(reason));
  }

  /** Judges times by our clock. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    Claims(String audience, JWTClaimsSet exact, Clock clock, String... also) {
      super(audience, exact, required(also));
      this.clock = clock;
    }

    private static Set<String> required(String... also) {
      var names = new HashSet<>(Set.of("sub", "exp", "iat"));
      names.addAll(Set.of(also));
      return names;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
