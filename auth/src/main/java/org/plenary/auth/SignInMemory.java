package org.plenary.auth;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.plenary.sealing.Sealing;

/**
 * What a sign-in that began must remember until Keycloak sends the browser back. It travels sealed
 * in a cookie, so that nothing is stored for people who never come back.
 *
 * @param returnTo a path of the forum
 */
record SignInMemory(Secret state, Secret nonce, Secret verifier, String returnTo, Instant beganAt) {

  /** How long people may take at Keycloak's pages. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String PURPOSE = "sign-in";

  static SignInMemory begin(String returnTo, Instant now) {
    return new SignInMemory(Secret.random(), Secret.random(), Secret.random(), returnTo, now);
  }

  String seal(Sealing sealing) {
    String json =
        new JsonObject()
            .put("state", state.text())
            .put("nonce", nonce.text())
            .put("verifier", verifier.text())
            .put("returnTo", returnTo)
            .put("beganAt", beganAt.getEpochSecond())
            .encode();
    byte[] closed = sealing.seal(PURPOSE, json.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
  }

  /** Empty for what is not from here, and for what began too long ago. */
  static Optional<SignInMemory> open(Sealing sealing, String cookie, Instant now) {
    return decoded(cookie)
        .flatMap(closed -> sealing.open(PURPOSE, closed))
        .flatMap(SignInMemory::parsed)
        .filter(memory -> now.isBefore(memory.beganAt().plus(PATIENCE)));
  }

  private static Optional<byte[]> decoded(String cookie) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(cookie));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<SignInMemory> parsed(byte[] json) {
    try {
      var memory = new JsonObject(new String(json, StandardCharsets.UTF_8));
      return Optional.of(
          new SignInMemory(
              new Secret(memory.getString("state")),
              new Secret(memory.getString("nonce")),
              new Secret(memory.getString("verifier")),
              memory.getString("returnTo"),
              Instant.ofEpochSecond(memory.getLong("beganAt"))));
    } catch (DecodeException _) {
      return Optional.empty();
    }
  }
}
