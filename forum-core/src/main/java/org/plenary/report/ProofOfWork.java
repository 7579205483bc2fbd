package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;

/**
 * Sets challenges and looks at solutions. A challenge says itself how hard it is and until when it
 * counts, under a keyed digest, so that nothing is kept of it until it is solved; then it is spent.
 */
final class ProofOfWork {

  private static final String PURPOSE = "proof of work";
  private static final int NONCE_BYTES = 16;
  private static final int SAID_BYTES = NONCE_BYTES + Long.BYTES + Integer.BYTES;
  private static final int TAG_BYTES = 32;
  private static final int LETTERS =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(new byte[SAID_BYTES + TAG_BYTES])
          .length();
  private static final Pattern SOLUTION = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private final Sealing sealing;
  private final Clock clock;
  private final int bits;
  private final Duration lasts;
  private final SecureRandom random = new SecureRandom();

  ProofOfWork(Sealing sealing, Clock clock, int bits, Duration lasts) {
    this.sealing = sealing;
    this.clock = clock;
    this.bits = bits;
    this.lasts = lasts;
  }

  /** What a challenge says. */
  private record Said(Instant until, int bits) {}

  Challenge set() {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] said =
        ByteBuffer.allocate(SAID_BYTES)
            .put(nonce)
            .putLong(clock.instant().plus(lasts).getEpochSecond())
            .putInt(bits)
            .array();
    byte[] whole =
        ByteBuffer.allocate(SAID_BYTES + TAG_BYTES)
            .put(said)
            .put(sealing.digest(PURPOSE, said))
            .array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    return new Challenge(text, bits, lasts);
  }

  /**
   * Refused with {@link Problem.Invalid} for what is no solution, or of no challenge of ours, comes
   * too late, or was used before.
   */
  Future<Void> spend(SqlClient transaction, Proof.Work work) {
    return read(work.challenge())
        .filter(said -> said.until().isAfter(clock.instant()))
        .filter(said -> solves(work, said.bits()))
        .map(
            said ->
                SpentQueries.spend(
                    transaction, new Secret(work.challenge()).digest(), said.until()))
        .orElseGet(() -> Future.succeededFuture(false))
        .compose(isSpent -> isSpent ? Future.succeededFuture() : refused());
  }

  private static Future<Void> refused() {
    return ProblemException.fail(
        Problem.Invalid.field(
            "solution",
            Why.of("no-solution", "This is not, or no longer, a solution. Begin again.")));
  }

  private Optional<Said> read(String challenge) {
    if (challenge.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(challenge);
      byte[] said = Arrays.copyOf(whole, SAID_BYTES);
      byte[] tag = Arrays.copyOfRange(whole, SAID_BYTES, whole.length);
      return MessageDigest.isEqual(sealing.digest(PURPOSE, said), tag)
          ? Optional.of(said(ByteBuffer.wrap(said, NONCE_BYTES, SAID_BYTES - NONCE_BYTES)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Said said(ByteBuffer said) {
    return new Said(Instant.ofEpochSecond(said.getLong()), said.getInt());
  }

  private static boolean solves(Proof.Work work, int bits) {
    return SOLUTION.matcher(work.solution()).matches()
        && zeros(work.challenge() + "." + work.solution()) >= bits;
  }

  /** How many zero bits SHA-256 of this begins with. */
  static int zeros(String text) {
    byte[] digest = new Secret(text).digest().getBytes();
    int whole = 0;
    while (whole < digest.length && digest[whole] == 0) {
      whole++;
    }
    return whole == digest.length
        ? whole * Byte.SIZE
        : whole * Byte.SIZE + Integer.numberOfLeadingZeros(digest[whole] & 0xff) - 24;
  }
}
