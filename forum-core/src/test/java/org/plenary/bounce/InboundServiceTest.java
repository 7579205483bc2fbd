package org.plenary.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.letter.MailTokens;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;

class InboundServiceTest {

  private static final MailTokens TOKENS = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
  private static final MemberId AMINA = new MemberId(7);
  private static final String BOUNCE =
      "b" + TOKENS.bounce(new MailTokens.Bounce(AMINA, 3)) + "@plenary.example";
  private static final String REPLY =
      "r" + TOKENS.reply(new MailTokens.Reply(AMINA, new PostId(12))) + "@plenary.example";

  private final Vertx vertx = Vertx.vertx();
  private final List<Tuple> failed = new ArrayList<>();
  private final InboundService inbound =
      new InboundService(vertx, TOKENS, "plenary.example", this::failed);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<Void> failed(MailTokens.Bounce bounce, String status) {
    failed.add(tuple(bounce.member(), status));
    return Future.succeededFuture();
  }

  private static String mail(String name, String to) {
    try (InputStream file = InboundServiceTest.class.getResourceAsStream(name + ".eml")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("TO", to).replace("\n", "\r\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome take(String mail) {
    return inbound.take(Optional.empty(), Buffer.buffer(mail)).await();
  }

  @ParameterizedTest
  @CsvSource({"postfix,  5.1.1", "exim,     5.0.0", "exchange, 5.1.10", "gmail,    5.1.1"})
  void aReportOfAFailureIsNotedForWhomItIsAbout(String sender, String status) {
    assertThat(take(mail(sender, BOUNCE))).isEqualTo(Outcome.FAILED);
    assertThat(failed).containsExactly(tuple(AMINA, status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.7.1", "5.7.26", "5.3.4", "5.4.4", "5.1.8", "4.4.7"})
  void thatTheyRefuseUsIsHeldAgainstNoAddress(String status) {
    String mail = mail("postfix", BOUNCE).replace("Status: 5.1.1", "Status: " + status);
    assertThat(take(mail)).isEqualTo(Outcome.REPORTED);
    assertThat(failed).isEmpty();
  }

  @Test
  void someHostsChangeCaseAndLineEnds() {
    String mail = mail("postfix", BOUNCE.toUpperCase(Locale.ROOT)).replace("\r\n", "\n");
    assertThat(take(mail)).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "postfix-delayed, REPORTED",
    "expired,         REPORTED",
    "vacation,        AUTOMATIC",
    "loop,            AUTOMATIC",
    "written,         UNREAD"
  })
  void whatTellsOfNoFailureChangesNothing(String sender, Outcome outcome) {
    assertThat(take(mail(sender, BOUNCE))).isEqualTo(outcome);
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"written, REPLIED", "vacation, AUTOMATIC", "postfix, AUTOMATIC"})
  void aReplyIsKnownAndNotTaken(String sender, Outcome outcome) {
    assertThat(take(mail(sender, REPLY))).isEqualTo(outcome);
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b1abc@plenary.example",
        "b@plenary.example",
        "bzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz@plenary.example",
        "global.encryption@plenary.example",
        "nobody@elsewhere.example"
      })
  void whatIsForgedIsNotOurs(String to) {
    assertThat(take(mail("postfix", to))).isEqualTo(Outcome.NOT_OURS);
    assertThat(failed).isEmpty();
  }

  @Test
  void aTokenOfOursAtAnotherDomainOrOfAnotherPurposeIsNotOurs() {
    assertThat(take(mail("postfix", BOUNCE.replace("plenary.", "evil."))))
        .isEqualTo(Outcome.NOT_OURS);
    assertThat(take(mail("postfix", BOUNCE + ".evil.example"))).isEqualTo(Outcome.NOT_OURS);
    assertThat(take(mail("postfix", "b" + REPLY.substring(1)))).isEqualTo(Outcome.NOT_OURS);
  }

  @Test
  void theRelayKnowsBetterThanTheHeadToWhomItCame() {
    Buffer mail = Buffer.buffer(mail("postfix", "nobody@plenary.example"));
    assertThat(inbound.take(Optional.of(BOUNCE), mail).await()).isEqualTo(Outcome.FAILED);
    Buffer other = Buffer.buffer(mail("postfix", BOUNCE));
    assertThat(inbound.take(Optional.of("nobody@plenary.example"), other).await())
        .isEqualTo(Outcome.NOT_OURS);
  }

  @Test
  void addressesAreNotTriedByTheThousand() {
    String others = "Delivered-To: b1abc@plenary.example\r\n";
    String report = mail("postfix", BOUNCE);
    assertThat(take(others.repeat(19) + report)).isEqualTo(Outcome.FAILED);
    assertThat(take(others.repeat(20) + report)).isEqualTo(Outcome.NOT_OURS);
  }

  @Test
  void aReportWithinAForwardedMailIsAboutAnother() {
    String forwarded =
        "Return-Path: <a@b.example>\r\nTo: %s\r\nContent-Type: message/rfc822\r\n\r\n%s"
            .formatted(BOUNCE, mail("postfix", BOUNCE));
    assertThat(take(forwarded)).isEqualTo(Outcome.UNREAD);
  }

  @Test
  void whatIsMadeToKeepUsBusyIsRefused() {
    assertThat(take("")).isEqualTo(Outcome.UNREADABLE);
    assertThat(take("X: %s\r\n\r\n".formatted("x".repeat(300_000)))).isEqualTo(Outcome.UNREADABLE);
    assertThat(take("X: x\r\n".repeat(5_000) + "\r\n")).isEqualTo(Outcome.UNREADABLE);
    assertThat(take(nested(5_000))).isEqualTo(Outcome.UNREADABLE);
    assertThat(take(head("x") + "--x\r\n\r\nx\r\n".repeat(100_000))).isEqualTo(Outcome.UNREADABLE);
    assertThat(failed).isEmpty();
  }

  private static String head(String boundary) {
    return "To: %s\r\nContent-Type: multipart/report; boundary=%s\r\n\r\n"
        .formatted(BOUNCE, boundary);
  }

  private static String nested(int depth) {
    var mail = new StringBuilder(head("b0"));
    for (int i = 0; i < depth; i++) {
      mail.append(
          "--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
    }
    return mail.toString();
  }

  @Test
  void bytesThatAreNoMailAreNotOurs() {
    assertThat(take("\0\u0001\u0002\r\n\r\n\u00ff")).isIn(Outcome.UNREADABLE, Outcome.NOT_OURS);
    assertThat(take("To: " + BOUNCE)).isEqualTo(Outcome.UNREAD);
  }
}
