package org.plenary.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;
import org.plenary.devstack.sink.SmtpSink;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.RelayContract;
import org.plenary.server.settings.OwnCertificate;

class ClosedWayTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final Conduct conduct =
      new Conduct() {
        @Override
        public String recipient(String address) {
          return YES;
        }

        @Override
        public String message(Received mail) {
          received.add(mail);
          return YES;
        }
      };

  @TempDir private static Path directory;
  private static OwnCertificate own;

  @BeforeAll
  static void vouch() throws Exception {
    own = OwnCertificate.in(directory);
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void goesByStartTlsToWhomOurAuthorityVouchesFor() throws Exception {
    try (SmtpSink sink = SmtpSink.closedBy(own.context(), conduct)) {
      assertThat(answer(config(sink, own.authority().toString()))).isEqualTo(new Answer.Accepted());
      assertThat(received).hasSize(1);
    }
  }

  @Test
  void nothingGoesToWhomNobodyVouchesFor() throws Exception {
    try (SmtpSink sink = SmtpSink.closedBy(own.context(), conduct)) {
      assertThat(answer(config(sink, "none"))).isInstanceOf(Answer.Broken.class);
      assertThat(received).isEmpty();
    }
  }

  @Test
  void nothingGoesToWhomOurAuthorityKnowsByAnotherName(@TempDir Path elsewhere) throws Exception {
    OwnCertificate other = OwnCertificate.of("dns:other.example", elsewhere);
    try (SmtpSink sink = SmtpSink.closedBy(other.context(), conduct)) {
      assertThat(answer(config(sink, other.authority().toString())))
          .isInstanceOf(Answer.Broken.class);
      assertThat(sink.came()).isOne();
      assertThat(received).isEmpty();
    }
  }

  @Test
  void nothingGoesOpenlyWhereTheWayHasToBeClosed() {
    try (SmtpSink sink = SmtpSink.behaving(conduct)) {
      assertThat(answer(config(sink, "none"))).isInstanceOf(Answer.Broken.class);
      assertThat(received).isEmpty();
    }
  }

  // As elsewhere: on this machine it would not have to be.
  private static MailConfig config(SmtpSink sink, String authority) {
    return GivenRelay.config(
            sink.port(), "PLENARY_MAIL_TLS", "optional", "PLENARY_MAIL_CA", authority)
        .setStarttls(StartTLSOptions.REQUIRED);
  }

  private Answer answer(MailConfig config) {
    return new SmtpRelay(vertx, config, LONGEST)
        .hand(RelayContract.mail("ada@post.example"))
        .await();
  }
}
