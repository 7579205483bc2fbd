package org.plenary.letter;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;

/**
 * What letters carry so that a click, a bounce or a reply is known to be theirs: sealed, so that it
 * tells nothing and cannot be guessed, and kept nowhere. Those in addresses of mail are at most 61
 * small letters and digits, for some hosts change case, and 64 is the most.
 */
public final class MailTokens {

  /** What one click ends. */
  public record Stop(MemberId member, Offer offer) {}

  /**
   * Whose mail came back.
   *
   * @param address the mark of where it was sent, which may be theirs no more
   */
  public record Bounce(MemberId member, long address) {}

  /** To what somebody replies. */
  public record Reply(MemberId member, PostId post) {}

  private static final String STOP = "mail.stop";
  private static final String BOUNCE = "mail.bounce";
  private static final String REPLY = "mail.reply";

  // Five bytes each: a sequence that gives a thousand a second gets there in 34 years.
  private static final int NUMBER = 5;
  private static final Pattern IN_ADDRESS = Pattern.compile("[1-9a-zA-Z][0-9a-zA-Z]{0,60}");

  private final Sealing sealing;

  public MailTokens(Sealing sealing) {
    this.sealing = sealing;
  }

  /** For the address of a page. */
  public String stop(Stop stop) {
    String text = stop.member().value() + " " + stop.offer().text();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealing.seal(STOP, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Empty for what we did not make. */
  public Optional<Stop> openStop(String token) {
    return base64(token)
        .flatMap(closed -> sealing.open(STOP, closed))
        .map(open -> new String(open, StandardCharsets.UTF_8).split(" ", 2))
        .flatMap(
            parts ->
                Offer.parse(parts[1])
                    .map(offer -> new Stop(new MemberId(Long.parseLong(parts[0])), offer)));
  }

  private static Optional<byte[]> base64(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** For the sender of an envelope. */
  public String bounce(Bounce bounce) {
    return seal(BOUNCE, bounce.member().value(), bounce.address());
  }

  /** Empty for what we did not make. */
  public Optional<Bounce> openBounce(String token) {
    return open(BOUNCE, token).map(numbers -> new Bounce(new MemberId(numbers[0]), numbers[1]));
  }

  /** For the address to which a post is answered. */
  public String reply(Reply reply) {
    return seal(REPLY, reply.member().value(), reply.post().value());
  }

  /** Empty for what we did not make. */
  public Optional<Reply> openReply(String token) {
    return open(REPLY, token)
        .map(numbers -> new Reply(new MemberId(numbers[0]), new PostId(numbers[1])));
  }

  private String seal(String purpose, long one, long other) {
    var bytes = ByteBuffer.allocate(2 * NUMBER);
    for (long number : new long[] {one, other}) {
      bytes.put(
          ByteBuffer.allocate(Long.BYTES).putLong(number).array(), Long.BYTES - NUMBER, NUMBER);
    }
    // A one before keeps what begins with nothing whole.
    byte[] closed = sealing.seal(purpose, bytes.array());
    byte[] kept = ByteBuffer.allocate(1 + closed.length).put((byte) 1).put(closed).array();
    return new BigInteger(kept).toString(Character.MAX_RADIX);
  }

  private Optional<long[]> open(String purpose, String token) {
    return bytes(token)
        .flatMap(closed -> sealing.open(purpose, closed))
        .filter(open -> open.length == 2 * NUMBER)
        .map(MailTokens::numbers);
  }

  private static Optional<byte[]> bytes(String token) {
    return IN_ADDRESS.matcher(token).matches()
        ? Optional.of(new BigInteger(token, Character.MAX_RADIX).toByteArray())
            .filter(kept -> kept[0] == 1)
            .map(kept -> Arrays.copyOfRange(kept, 1, kept.length))
        : Optional.empty();
  }

  private static long[] numbers(byte[] open) {
    long[] numbers = new long[2];
    for (int i = 0; i < numbers.length; i++) {
      byte[] wide = new byte[Long.BYTES];
      System.arraycopy(open, NUMBER * i, wide, Long.BYTES - NUMBER, NUMBER);
      numbers[i] = ByteBuffer.wrap(wide).getLong();
    }
    return numbers;
  }
}
