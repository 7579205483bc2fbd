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
  public String bounce(MemberId member) {
    return seal(BOUNCE, member.value());
  }

  /** Whose mail came back; empty for what we did not make. */
  public Optional<MemberId> openBounce(String token) {
    return open(BOUNCE, token, 1).map(numbers -> new MemberId(numbers[0]));
  }

  /** For the address to which a post is answered. */
  public String reply(Reply reply) {
    return seal(REPLY, reply.member().value(), reply.post().value());
  }

  /** Empty for what we did not make. */
  public Optional<Reply> openReply(String token) {
    return open(REPLY, token, 2)
        .map(numbers -> new Reply(new MemberId(numbers[0]), new PostId(numbers[1])));
  }

  private String seal(String purpose, long... numbers) {
    var bytes = ByteBuffer.allocate(NUMBER * numbers.length);
    for (long number : numbers) {
      bytes.put(
          ByteBuffer.allocate(Long.BYTES).putLong(number).array(), Long.BYTES - NUMBER, NUMBER);
    }
    // A one before keeps what begins with nothing whole.
    byte[] closed = sealing.seal(purpose, bytes.array());
    byte[] kept = ByteBuffer.allocate(1 + closed.length).put((byte) 1).put(closed).array();
    return new BigInteger(kept).toString(Character.MAX_RADIX);
  }

  private Optional<long[]> open(String purpose, String token, int numbers) {
    return bytes(token)
        .flatMap(closed -> sealing.open(purpose, closed))
        .filter(open -> open.length == NUMBER * numbers)
        .map(open -> numbers(open, numbers));
  }

  private static Optional<byte[]> bytes(String token) {
    return IN_ADDRESS.matcher(token).matches()
        ? Optional.of(new BigInteger(token, Character.MAX_RADIX).toByteArray())
            .filter(kept -> kept[0] == 1)
            .map(kept -> Arrays.copyOfRange(kept, 1, kept.length))
        : Optional.empty();
  }

  private static long[] numbers(byte[] open, int count) {
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      byte[] wide = new byte[Long.BYTES];
      System.arraycopy(open, NUMBER * i, wide, Long.BYTES - NUMBER, NUMBER);
      numbers[i] = ByteBuffer.wrap(wide).getLong();
    }
    return numbers;
  }
}
