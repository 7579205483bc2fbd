package org.plenary.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;

class MailboxesTest {

  private static final long SEED = 1;
  private static final String ADA = "ada@post.example";

  private final Mailboxes open = Mailboxes.open();
  private final Mailboxes whimsical = Mailboxes.whimsical(SEED, Duration.ZERO);

  private static Received mail(String to, String messageId, int post) {
    String text =
        "Subject: Keys\r\nMessage-ID: <%s>\r\nArchived-At:\r\n <https://forum.example/p/%d>\r\n\r\nWords\r\n"
            .formatted(messageId, post);
    return new Received("b1@forum.example", to, text);
  }

  @Test
  void eachPostIsSeenOnce() {
    open.message(mail(ADA, "p1@forum", 1));
    open.message(mail(ADA, "p2@forum", 2));
    assertThat(open.seenBy(ADA)).isEqualTo(2);
    assertThat(open.seenBy("bob@post.example")).isZero();
    assertThat(open.doublesAtRelay()).isZero();
    assertThat(open.doublesInMailboxes()).isZero();
  }

  @Test
  void whatComesAgainUnderItsMessageIdIsFolded() {
    open.message(mail(ADA, "p1@forum", 1));
    open.message(mail(ADA, "p1@forum", 1));
    assertThat(open.seenBy(ADA)).isEqualTo(1);
    assertThat(open.doublesAtRelay()).isEqualTo(1);
    assertThat(open.doublesInMailboxes()).isZero();
    assertThat(open.taken()).isEqualTo(2);
  }

  @Test
  void whatComesAgainUnderAnotherMessageIdIsSeenTwice() {
    open.message(mail(ADA, "p1@forum", 1));
    open.message(mail(ADA, "again1@forum", 1));
    assertThat(open.doublesInMailboxes()).isEqualTo(1);
    assertThat(open.doublesAtRelay()).isEqualTo(1);
    assertThat(open.seenBy(ADA)).isEqualTo(1);
  }

  @Test
  void whatComesUnderTheMessageIdOfAnotherPostIsNotSeen() {
    open.message(mail(ADA, "p1@forum", 1));
    open.message(mail(ADA, "p1@forum", 2));
    assertThat(open.seenBy(ADA)).isEqualTo(1);
  }

  @Test
  void whoIsRefusedIsSoEachTime() {
    String atOnce = of(Whim.REFUSED_AT_ONCE);
    String atLast = of(Whim.REFUSED_AT_LAST);
    for (int post = 1; post <= 2; post++) {
      assertThat(whimsical.recipient(atOnce)).startsWith("550 5.1.1");
      assertThat(whimsical.recipient(atLast)).isEqualTo(Conduct.YES);
      assertThat(whimsical.message(mail(atLast, "p" + post, post))).startsWith("554 5.7.1");
    }
    assertThat(whimsical.refuses(atOnce)).isTrue();
    assertThat(whimsical.refuses(atLast)).isTrue();
    assertThat(whimsical.seenBy(atLast)).isZero();
    assertThat(whimsical.had(Whim.REFUSED_AT_LAST)).isEqualTo(2);
  }

  @Test
  void whoIsPutOffIsSoOnce() {
    String one = of(Whim.PUT_OFF);
    assertThat(whimsical.recipient(one)).startsWith("450 4.2.0");
    assertThat(whimsical.recipient(one)).isEqualTo(Conduct.YES);
    String host = Whims.host(of(Whim.HOST_PUT_OFF));
    assertThat(whimsical.recipient("one@" + host)).startsWith("451 4.7.1");
    assertThat(whimsical.recipient("other@" + host)).isEqualTo(Conduct.YES);
  }

  @Test
  void whoseMailsBreakTheLineFindItBrokenOnceEach() {
    String before = of(Whim.HANG_UP_BEFORE);
    String after = of(Whim.HANG_UP_AFTER);
    for (int post = 1; post <= 2; post++) {
      assertThat(whimsical.message(mail(before, "p" + post, post))).isEqualTo(Conduct.HANG_UP);
      assertThat(whimsical.seenBy(before)).isEqualTo(post - 1);
      assertThat(whimsical.message(mail(before, "p" + post, post))).isEqualTo(Conduct.YES);
      assertThat(whimsical.message(mail(after, "p" + post, post))).isEqualTo(Conduct.HANG_UP);
      assertThat(whimsical.seenBy(after)).isEqualTo(post);
      assertThat(whimsical.message(mail(after, "p" + post, post))).isEqualTo(Conduct.YES);
    }
    assertThat(whimsical.doublesAtRelay())
        .isEqualTo(whimsical.had(Whim.HANG_UP_AFTER))
        .isEqualTo(2);
  }

  private static String of(Whim whim) {
    Whims whims = Whims.of(SEED);
    return IntStream.range(0, 10_000)
        .mapToObj(reader -> "reader-%d@host-%d.example".formatted(reader, reader % 100))
        .filter(address -> whims.of(address) == whim)
        .findFirst()
        .orElseThrow();
  }
}
