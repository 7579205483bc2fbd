package org.plenary.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.plenary.sealing.Sealing;
import org.plenary.session.ReturnAddress;
import org.plenary.session.SignIn.Return;

/** Remembers sign-ins that began, in the browsers that began them, and knows them again. */
final class SignInMemories {

  private static final int NAME = 12;

  // A browser keeps no cookie above 4,096 bytes, and sends those of some tabs at once.
  private static final int LONGEST_RETURN = 1_000;

  private final KeycloakClient client;
  private final Sealing sealing;
  private final Clock clock;

  SignInMemories(KeycloakClient client, Sealing sealing, Clock clock) {
    this.client = client;
    this.sealing = sealing;
    this.clock = clock;
  }

  SignInMemory begin(String returnTo) {
    return SignInMemory.begin(ReturnAddress.of(returnTo, LONGEST_RETURN), clock.instant());
  }

  String seal(SignInMemory memory) {
    return memory.seal(sealing);
  }

  /** The beginning of its state: enough to tell tabs apart, too little to forge one. */
  static String name(String state) {
    return state.substring(0, Math.min(NAME, state.length()));
  }

  /**
   * The sign-in that somebody completes: begun in the same browser, not long ago, for the same
   * state and answered by our issuer (RFC 9207).
   */
  Optional<SignInMemory> recall(Return returned) {
    String state = returned.state().orElse("");
    return returned
        .memories()
        .apply(name(state))
        .flatMap(cookie -> SignInMemory.open(sealing, cookie, clock.instant()))
        .filter(memory -> isSame(memory.state().text(), state))
        .filter(_ -> returned.issuer().equals(Optional.of(client.issuer())));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
