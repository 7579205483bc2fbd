package org.plenary.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
  private static final Map<String, Object> LOGOUT_EVENT =
      Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

  private final GivenRealm realm = new GivenRealm();
  private final Clock clock = Clock.fixed(GivenRealm.NOW, ZoneOffset.UTC);
  private final Tokens tokens =
      new Tokens(
          realm.client(), new RealmKeys(realm.vertx(), realm.issuer(), Clock.systemUTC()), clock);

  @AfterEach
  void close() {
    realm.close();
  }

  private static boolean isGood(Future<JWTClaimsSet> answer) {
    return answer.map(true).otherwise(false).await();
  }

  private static boolean isRefused(Future<JWTClaimsSet> answer) {
    return answer.map(false).otherwise(RefusedToken.class::isInstance).await();
  }

  @Test
  void aTokenForUsIsGood() {
    String token = realm.sign(realm.claims().build());
    assertThat(tokens.access(token).await().getSubject()).isEqualTo("ada");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        claim("of another realm", claims -> claims.issuer("http://localhost/realms/other")),
        claim("without issuer", claims -> claims.issuer(null)),
        claim("for another audience", claims -> claims.audience("account")),
        claim("for no audience", claims -> claims.audience((String) null)),
        claim("of another client", claims -> claims.claim("azp", "account-console")),
        claim("of no client", claims -> claims.claim("azp", null)),
        claim("that is an ID token", claims -> claims.claim("typ", "ID")),
        claim("that is a refresh token", claims -> claims.claim("typ", "Refresh")),
        claim("of nobody", claims -> claims.subject(null)),
        claim("that has expired", claims -> claims.expirationTime(at(-120))),
        claim("that never expires", claims -> claims.expirationTime(null)),
        claim("that is not valid yet", claims -> claims.notBeforeTime(at(120))),
        claim("of no time", claims -> claims.issueTime(null)));
  }

  private static Arguments claim(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.argumentSet(name, change);
  }

  private static Date at(int seconds) {
    return Date.from(GivenRealm.NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aTokenIsRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
    String token = realm.sign(change.apply(realm.claims()).build());
    assertThat(isRefused(tokens.access(token))).isTrue();
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    assertThat(isRefused(tokens.access(new PlainJWT(realm.claims().build()).serialize()))).isTrue();
    String[] parts = realm.sign(realm.claims().build()).split("\\.", -1);
    assertThat(isRefused(tokens.access(parts[0] + "." + parts[1] + "."))).isTrue();
    String other = realm.sign(realm.claims().subject("eve").build()).split("\\.", -1)[1];
    assertThat(isRefused(tokens.access(parts[0] + "." + other + "." + parts[2]))).isTrue();
  }

  @Test
  void aTokenSignedByTheWrongKeyIsRefused() {
    String token = realm.sign(JOSEObjectType.JWT, GivenRealm.key("first"), realm.claims().build());
    assertThat(isRefused(tokens.access(token))).isTrue();
  }

  // The realm's public key is known to all; whoever signs with it as a secret must not be believed.
  @Test
  void aTokenThatTakesThePublicKeyForASecretIsRefused() throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT);
    var token = new SignedJWT(header.keyID("first").build(), realm.claims().build());
    token.sign(new MACSigner(realm.key().toRSAPublicKey().getEncoded()));
    assertThat(isRefused(tokens.access(token.serialize()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b.c", "..", "eyJhbGciOiJub25lIn0..", "\0"})
  void whatIsNoTokenIsRefused(String token) {
    assertThat(isRefused(tokens.access(token))).isTrue();
    assertThat(isRefused(tokens.access(token + "a".repeat(200_000)))).isTrue();
  }

  @Test
  void aNewKeyIsFetchedWhenATokenNeedsIt() {
    var moving = new MovableClock();
    var keys = new RealmKeys(realm.vertx(), realm.issuer(), moving);
    var rotating = new Tokens(realm.client(), keys, clock);
    assertThat(isGood(rotating.access(realm.sign(realm.claims().build())))).isTrue();
    realm.rotate();
    moving.move(RealmKeys.PAUSE.plusSeconds(1));
    assertThat(isGood(rotating.access(realm.sign(realm.claims().build())))).isTrue();
  }

  @Test
  @Timeout(10)
  void aKeyThatTheRealmTookBackIsNotBelievedForLong() {
    var moving = new MovableClock();
    var judging =
        new Tokens(realm.client(), new RealmKeys(realm.vertx(), realm.issuer(), moving), clock);
    String token = realm.sign(realm.claims().build());
    assertThat(isGood(judging.access(token))).isTrue();
    realm.rotate();
    realm.takeBackTheFirst();
    assertThat(isGood(judging.access(token))).isTrue();
    moving.move(RealmKeys.AGE.plusSeconds(1));
    assertThat(Stream.generate(() -> isRefused(judging.access(token))).anyMatch(it -> it)).isTrue();
  }

  @Test
  void inventedKeysMakeNobodyAskTheRealmAgainAndAgain() {
    for (int i = 0; i < 50; i++) {
      String forged =
          realm.sign(JOSEObjectType.JWT, keyNamed("invented-" + i), realm.claims().build());
      assertThat(isRefused(tokens.access(forged))).isTrue();
    }
    assertThat(realm.asked()).isEqualTo(1);
  }

  private RSAKey keyNamed(String id) {
    return new RSAKey.Builder(realm.key()).keyID(id).build();
  }

  @Test
  void aRealmThatDoesNotAnswerIsNoRefusal() {
    realm.goAway();
    var answer = tokens.access(realm.sign(realm.claims().build()));
    assertThat(isGood(answer)).isFalse();
    assertThat(isRefused(answer)).isFalse();
  }

  @Test
  void anIdTokenBelongsToItsSignIn() {
    JWTClaimsSet identity = realm.claims().claim("typ", "ID").claim("nonce", "once").build();
    assertThat(isGood(tokens.identity(realm.sign(identity), "once"))).isTrue();
    assertThat(isRefused(tokens.identity(realm.sign(identity), "twice"))).isTrue();
    JWTClaimsSet without = realm.claims().claim("typ", "ID").build();
    assertThat(isRefused(tokens.identity(realm.sign(without), "once"))).isTrue();
    JWTClaimsSet access = realm.claims().claim("nonce", "once").build();
    assertThat(isRefused(tokens.identity(realm.sign(access), "once"))).isTrue();
  }

  @Test
  void anOrderToSignOutIsBelieved() {
    assertThat(isGood(tokens.logout(order(realm.claims())))).isTrue();
  }

  static Stream<Arguments> noOrders() {
    Instant old = GivenRealm.NOW.minus(Tokens.ORDER).minusSeconds(1);
    return Stream.of(
        claim("without the event", claims -> claims.claim("events", Map.of("other", Map.of()))),
        claim("without events", claims -> claims.claim("events", null)),
        claim("with a nonce", claims -> claims.claim("nonce", "once")),
        claim("without an id", claims -> claims.jwtID(null)),
        claim("that is old", claims -> claims.issueTime(Date.from(old))),
        claim("for another audience", claims -> claims.audience("other")),
        claim("of another realm", claims -> claims.issuer("http://localhost/realms/other")),
        claim("that has expired", claims -> claims.expirationTime(at(-120))));
  }

  @ParameterizedTest
  @MethodSource("noOrders")
  void anOrderIsRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = realm.claims().claim("events", LOGOUT_EVENT);
    String order = realm.sign(LOGOUT, realm.key(), change.apply(claims).build());
    assertThat(isRefused(tokens.logout(order))).isTrue();
  }

  @Test
  void anotherTokenIsNoOrder() {
    JWTClaimsSet claims = realm.claims().claim("events", LOGOUT_EVENT).build();
    assertThat(isRefused(tokens.logout(realm.sign(claims)))).isTrue();
    assertThat(isRefused(tokens.access(realm.sign(LOGOUT, realm.key(), claims)))).isTrue();
  }

  private String order(JWTClaimsSet.Builder claims) {
    return realm.sign(LOGOUT, realm.key(), claims.claim("events", LOGOUT_EVENT).build());
  }
}
