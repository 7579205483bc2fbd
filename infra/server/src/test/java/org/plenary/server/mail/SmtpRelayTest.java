package org.plenary.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.LoopbackServer;
import org.plenary.devstack.sink.Received;
import org.plenary.devstack.sink.SmtpSink;
import org.plenary.fixture.Eventually;
import org.plenary.letter.Mail;
import org.plenary.letter.Relay;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.RelayContract;
import org.plenary.mailaddress.MailAddress;

class SmtpRelayTest extends RelayContract {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
  private final SmtpSink sink = SmtpSink.behaving(conduct());
  private final Relay relay = relay(sink.port(), LONGEST);

  @AfterEach
  void close() {
    vertx.close().await();
    sink.close();
  }

  private Conduct conduct() {
    return new Conduct() {
      @Override
      public String recipient(String address) {
        return switch (address.substring(0, address.indexOf('@'))) {
          case "nobody" -> "550-5.1.1 There is no such account.\n550 5.1.1 Try another.";
          case "later" -> "451 4.7.1 Come back.";
          default -> YES;
        };
      }

      @Override
      public String message(Received mail) {
        waiting.getOrDefault(mail.recipient(), Future.succeededFuture()).await();
        return switch (mail.recipient().substring(0, mail.recipient().indexOf('@'))) {
          case "unwanted" -> "554 5.7.1 It is not wanted.";
          case "cut" -> HANG_UP;
          default -> {
            received.add(mail);
            yield YES;
          }
        };
      }
    };
  }

  private Relay relay(int port, Duration longest) {
    return new SmtpRelay(vertx, GivenRelay.config(port, "PLENARY_MAIL_CONNECTIONS", "4"), longest);
  }

  @Override
  protected Relay relay() {
    return relay;
  }

  @Override
  protected List<String> arrived() {
    return received.stream().map(Received::recipient).toList();
  }

  @Test
  void isWrittenAsItIsWithLinesThatAreNeverLong() {
    var headers = new LinkedHashMap<>(mail("ada@post.example").headers());
    headers.put("Subject", "=?UTF-8?Q?Qu=C3=B3rum?=");
    headers.put("References", "<a-rather-long-one@forum.example> ".repeat(20).strip());
    headers.put("List-Id", "<working.netherlands.forum.example>");
    String text = ".begins with a dot\n\nEn trailing \nÑandú, " + "x".repeat(2000) + "\n";
    hand(new Mail("b1@forum.example", "ada@post.example", headers, text, "<p>Ñandú</p>"));
    Received mail = received.getFirst();
    assertThat(mail.sender()).isEqualTo("b1@forum.example");
    assertThat(mail.text().lines().filter(line -> !line.contains("boundary=")))
        .allMatch(line -> line.length() <= 78);
    assertThat(mail.text().getBytes(StandardCharsets.ISO_8859_1)).doesNotContain(0x80, 0xff);
    assertThat(mail.text())
        .contains("Subject: =?UTF-8?Q?Qu=C3=B3rum?=\r\n", "MIME-Version: 1.0\r\n")
        .contains("multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8")
        .contains("\r\n.begins with a dot\r\n\r\nEn trailing=20\r\n=C3=91and=C3=BA")
        .containsOnlyOnce("Message-ID:")
        .containsOnlyOnce("Date:")
        .containsOnlyOnce("To:");
    assertThat(mail.text().replace("\r\n <", " <"))
        .contains("References: " + headers.get("References"));
  }

  @Test
  void aMailOfManyLinesIsSentWhole() {
    String text = "a\n".repeat(30_000);
    hand(
        new Mail(
            "b1@forum.example",
            "ada@post.example",
            mail("ada@post.example").headers(),
            text,
            text));
    assertThat(received.getFirst().text().lines().filter("a"::equals)).hasSize(60_000);
  }

  @Test
  void nobodyEndsAPartAndBeginsAnother() {
    String text = "a\n--=--plenary_1_2_3\nContent-Type: text/html\n\n<b>b</b>\n--=--";
    hand(
        new Mail(
            "b1@forum.example",
            "ada@post.example",
            mail("ada@post.example").headers(),
            text,
            text));
    String raw = received.getFirst().text();
    String boundary =
        raw.lines().filter(line -> line.startsWith("--=--")).findFirst().orElseThrow();
    assertThat(raw.lines().filter(line -> line.startsWith("--=--")))
        .containsExactly(boundary, boundary, boundary + "--");
    assertThat(raw).contains("a\r\n --=--plenary_1_2_3\r\nContent-Type: text/html\r\n\r\n<b>");
  }

  @Test
  void linesLastForManyMails() {
    for (int round = 0; round < 5; round++) {
      Future.all(
              IntStream.range(0, 4)
                  .mapToObj(i -> relay.hand(mail("ada" + i + "@post.example")))
                  .toList())
          .await();
    }
    assertThat(received).hasSize(20);
    assertThat(sink.came()).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 5.7.1 go away", "421 busy", "hello", ""})
  void oneThatTurnsUsAwayAtTheDoorIsNotThere(String greeting) {
    try (var door =
        SmtpSink.behaving(
            new Conduct() {
              @Override
              public String greeting() {
                return greeting;
              }

              @Override
              public String recipient(String address) {
                return YES;
              }

              @Override
              public String message(Received mail) {
                return YES;
              }
            })) {
      assertThat(relay(door.port(), LONGEST).hand(mail("ada@post.example")).await())
          .isInstanceOf(Answer.Broken.class);
    }
  }

  @Test
  void oneThatIsAwayIsAnswered() {
    sink.close();
    assertThat(answer()).isInstanceOf(Answer.Broken.class);
  }

  @Test
  void oneThatSaysYesToEverythingBeforeItIsAskedTookNothing() {
    try (var liar =
        LoopbackServer.talking(
            socket -> {
              socket
                  .getOutputStream()
                  .write(
                      "220 a\r\n250 b\r\n250 c\r\n250 d\r\n354 e\r\n250 f\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
              socket.getInputStream().readAllBytes();
            })) {
      assertThat(relay(liar.port(), Duration.ofMillis(500)).hand(mail("ada@post.example")).await())
          .isInstanceOf(Answer.Broken.class);
    }
  }

  // It says a letter whenever we ask, so that it is never silent and never done.
  @Test
  void oneThatIsSlowToTheByteIsCutOffAndItsLineIsClosed() throws InterruptedException {
    var closed = new CountDownLatch(1);
    try (var slow =
        LoopbackServer.talking(
            socket -> {
              try {
                while (closed.getCount() > 0) {
                  socket.getOutputStream().write('2');
                  socket.setSoTimeout(20);
                  if (isOver(socket)) {
                    return;
                  }
                }
              } finally {
                closed.countDown();
              }
            })) {
      Relay patient = relay(slow.port(), Duration.ofMillis(500));
      assertThat(patient.hand(mail("ada@post.example")).await()).isInstanceOf(Answer.Broken.class);
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      Eventually.so("no line is left", () -> slow.lines() == 0);
    }
  }

  @Test
  void oneThatIsSlowIsCutOffAloneAndTheOthersAreHandedOverOnce() {
    Promise<Answer> cut = Promise.promise();
    waiting.put("slow@post.example", Promise.promise().future());
    waiting.put("good@post.example", cut.future());
    Relay patient = relay(sink.port(), Duration.ofSeconds(4));
    patient.hand(mail("slow@post.example")).onComplete(cut);
    Future<Answer> good =
        vertx.timer(2, TimeUnit.SECONDS).compose(_ -> patient.hand(mail("good@post.example")));
    assertThat(good.await()).isEqualTo(new Answer.Accepted());
    assertThat(cut.future().await()).isInstanceOf(Answer.Broken.class);
    assertThat(arrived()).containsExactly("good@post.example");
  }

  private static boolean isOver(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    }
  }

  @Test
  void nobodyPutsAHeaderIntoAnother() {
    var headers = new LinkedHashMap<>(mail("ada@post.example").headers());
    headers.put("Subject", "Quorum\r\nBcc: eve@post.example");
    assertThat(hand(new Mail("b1@forum.example", "ada@post.example", headers, "a", "b")))
        .isEqualTo(new Answer.Refused("5.6.0", false));
    assertThat(received).isEmpty();
  }

  @Test
  void anAddressThatTheClientCannotSpeakIsRefusedAndNotBlamed() {
    assertThat(hand(mail("\"ada, of post\"@post.example")))
        .isEqualTo(new Answer.Refused("5.1.3", false));
  }

  @Test
  void everyAddressThatMembersMayHaveCanBeSpoken() {
    List<String> addresses =
        IntStream.rangeClosed(' ', '~')
            .mapToObj(sign -> "\"a" + (char) sign + "\"@post.example")
            .flatMap(address -> MailAddress.parse(address).stream())
            .map(MailAddress::text)
            .toList();
    addresses.forEach(address -> assertThat(hand(mail(address))).isEqualTo(new Answer.Accepted()));
    assertThat(arrived()).isEqualTo(addresses).hasSizeGreaterThan(80);
  }

  private Answer answer() {
    return hand(mail("ada@post.example"));
  }

  private Answer hand(Mail mail) {
    return relay.hand(mail).await();
  }
}
