package org.plenary.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;
import org.plenary.devstack.sink.SmtpSink;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;
import org.plenary.letter.RelayContract;

/** What is made of what a relay says instead of yes. */
class RelayAnswersTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private String atSender = Conduct.YES;
  private String atRecipient = Conduct.YES;
  private String atMessage = Conduct.YES;
  private final SmtpSink sink = SmtpSink.behaving(conduct());

  @AfterEach
  void close() {
    vertx.close().await();
    sink.close();
  }

  private Conduct conduct() {
    return new Conduct() {
      @Override
      public String sender(String address) {
        return atSender;
      }

      @Override
      public String recipient(String address) {
        return atRecipient;
      }

      @Override
      public String message(Received mail) {
        return atMessage;
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 unknown, true, 5.1.1",
    "552 5.2.2 full, true, 5.2.2",
    "550 5.1.8 your address, false, 5.1.8",
    "554 5.7.1 no relaying, false, 5.7.1",
    "550 no, false, 5.0.0",
    "550, false, 5.0.0",
  })
  void anAddressIsOnlyBlamedForWhatIsOfIt(String reply, boolean ofAddress, String status) {
    atRecipient = reply;
    assertThat(answer()).isEqualTo(new Answer.Refused(status, ofAddress));
  }

  @ParameterizedTest
  @CsvSource({
    "450 4.2.0 grey, 4.2.0, LETTER",
    "452 4.2.2 full, 4.2.2, LETTER",
    "450, 4.2.0, LETTER",
    "452 try later, 4.2.0, LETTER",
    "451 no, 4.0.0, DOMAIN",
    "451 4.4.1 away, 4.4.1, DOMAIN",
    "452 4.3.1 the disk is full, 4.3.1, RELAY",
    "421 4.3.2 closing, 4.3.2, RELAY",
    "421, 4.0.0, RELAY",
  })
  void whatIsPutOffAtTheRecipientSaysOfWhom(String reply, String status, Scope scope) {
    atRecipient = reply;
    assertThat(answer()).isEqualTo(new Answer.Deferred(status, scope));
  }

  @ParameterizedTest
  @CsvSource({
    "452 4.3.1 the disk is full, 4.3.1",
    "450 4.7.1 you send too much, 4.7.1",
    "421 4.7.0 slowly, 4.7.0",
    "451, 4.0.0",
  })
  void whatIsPutOffBeforeThereIsARecipientIsOfTheRelay(String reply, String status) {
    atSender = reply;
    assertThat(answer()).isEqualTo(new Answer.Deferred(status, Scope.RELAY));
  }

  // What somebody writes must not keep the mail of all.
  @ParameterizedTest
  @CsvSource({
    "451 4.7.1 the filter is away, 4.7.1",
    "451 4.3.0 the queue is full, 4.3.0",
    "421 4.3.2 closing, 4.3.2",
    "452, 4.0.0",
  })
  void whatIsPutOffWithItsTextIsOfTheMailAlone(String reply, String status) {
    atMessage = reply;
    assertThat(answer()).isEqualTo(new Answer.Deferred(status, Scope.LETTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "999 never", "530 5.7.0 who are you", ""})
  void whatIsNoAnswerToTheMailIsHeldAgainstNone(String reply) {
    atRecipient = reply;
    assertThat(answer()).isInstanceOf(Answer.Broken.class);
    atRecipient = Conduct.YES;
    atMessage = reply;
    assertThat(answer()).isInstanceOf(Answer.Broken.class);
  }

  private Answer answer() {
    return new SmtpRelay(vertx, GivenRelay.config(sink.port()), LONGEST)
        .hand(RelayContract.mail("ada@post.example"))
        .await();
  }
}
