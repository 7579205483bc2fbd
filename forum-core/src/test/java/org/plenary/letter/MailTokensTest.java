package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailTokens.Bounce;
import org.plenary.letter.MailTokens.Reply;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;

/** What letters carry opens as what it was made for, and nothing else opens. */
class MailTokensTest {

  private static final long LARGEST = (1L << 40) - 1;
  private static final MemberId AWA = new MemberId(7);
  private static final Bounce BOUNCE = new Bounce(AWA, LARGEST);
  private static final Reply REPLY = new Reply(AWA, new PostId(12));

  private static final MailTokens TOKENS = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));

  @Property(tries = 200)
  void opensAsItWasMade(
      @ForAll @LongRange(min = 1, max = LARGEST) long member,
      @ForAll @LongRange(min = 1, max = LARGEST) long post) {
    var reply = new Reply(new MemberId(member), new PostId(post));
    assertThat(TOKENS.openReply(isShort(TOKENS.reply(reply)))).contains(reply);
    var bounce = new Bounce(reply.member(), post);
    assertThat(TOKENS.openBounce(isShort(TOKENS.bounce(bounce)))).contains(bounce);
  }

  private static String isShort(String token) {
    assertThat(token).matches("[0-9a-z]{1,61}");
    return token;
  }

  @Test
  void opensWhereAHostChangedItsCase() {
    assertThat(TOKENS.openReply(TOKENS.reply(REPLY).toUpperCase(Locale.ROOT))).contains(REPLY);
    assertThat(TOKENS.openBounce(TOKENS.bounce(BOUNCE).toUpperCase(Locale.ROOT))).contains(BOUNCE);
  }

  @Test
  void opensForItsOwnPurposeAlone() {
    assertThat(TOKENS.openBounce(TOKENS.reply(REPLY))).isEmpty();
    assertThat(TOKENS.openReply(TOKENS.bounce(BOUNCE))).isEmpty();
    assertThat(TOKENS.openStop(TOKENS.bounce(BOUNCE))).isEmpty();
    byte[] key = new byte[Sealing.KEY_BYTES];
    key[0] = 1;
    assertThat(new MailTokens(new Sealing(key)).openBounce(TOKENS.bounce(BOUNCE))).isEmpty();
  }

  @Property(tries = 200)
  void opensNotWhenASignIsAnother(@ForAll @LongRange(min = 0, max = 1_000_000) long where) {
    String reply = TOKENS.reply(REPLY);
    String stop = TOKENS.stop(new Stop(AWA, new Offer.OfDigests(MailWay.DAILY)));
    assertThat(TOKENS.openReply(changed(reply, where))).isEmpty();
    assertThat(TOKENS.openReply(reply.substring(0, (int) (where % reply.length())))).isEmpty();
    assertThat(TOKENS.openStop(stop.substring(0, (int) (where % stop.length())))).isEmpty();
    assertThat(TOKENS.openStop(changed(stop.substring(0, stop.length() - 1), where))).isEmpty();
  }

  private static String changed(String token, long where) {
    int at = (int) (where % token.length());
    char other = token.charAt(at) == 'b' ? 'c' : 'b';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1", "-1", "+1", "zz", "%", "a b", "\n", "١٢", "ａ", "=="})
  void neverOpensWhatNobodyMade(String token) {
    assertThat(TOKENS.openReply(token)).isEmpty();
    assertThat(TOKENS.openBounce(token)).isEmpty();
    assertThat(TOKENS.openStop(token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "-", "0", " "})
  void neverOpensWithMoreBefore(String before) {
    assertThat(TOKENS.openReply(before + TOKENS.reply(REPLY))).isEmpty();
    assertThat(TOKENS.openBounce(before + TOKENS.bounce(BOUNCE))).isEmpty();
  }

  @Test
  void isNotReadWhenItIsEndless() {
    assertThat(TOKENS.openReply("1".repeat(5_000_000))).isEmpty();
  }

  @Test
  void endsWhatOneClickOffers() {
    var ends =
        new Offer[] {
          new Offer.OfKind(NotificationKind.REPLY),
          new Offer.OfList(new ForumId(Integer.MAX_VALUE)),
          new Offer.OfDigests(MailWay.WEEKLY)
        };
    for (Offer offer : ends) {
      var stop = new Stop(new MemberId(Long.MAX_VALUE), offer);
      assertThat(TOKENS.stop(stop)).matches("[0-9a-zA-Z_-]{1,100}");
      assertThat(TOKENS.openStop(TOKENS.stop(stop))).contains(stop);
    }
  }
}
