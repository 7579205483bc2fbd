package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.devstack.sink.Conduct;
import org.plenary.devstack.sink.Received;
import org.plenary.devstack.sink.SmtpSink;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.sealing.Sealing;

class MailedNodeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AddressSeal SEAL = new AddressSeal(new Sealing(new byte[Sealing.KEY_BYTES]));

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

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aPostIsMailedToWhoReadsItsForumAsAList() {
    var given = new Given(DATABASE.pool());
    GivenForum forum = given.forum(given.chapter("working", "en"), "quorum", Audience.PUBLIC);
    given.discussion(forum, "How many are enough?").post("bob", 0, "Half of us.");
    letterTo(GivenMember.claimed(DATABASE.pool(), "ada", "working", Role.MEMBER), forum);
    try (SmtpSink sink = SmtpSink.behaving(conduct);
        var node = node(sink.port())) {
      Eventually.so("it arrived", () -> !received.isEmpty());
      Received mail = received.getFirst();
      assertThat(mail.recipient()).isEqualTo("ada@post.example");
      assertThat(mail.sender()).matches("b[a-z0-9]+@forum\\.example");
      assertThat(mail.text()).contains("Subject: How many are enough?");
      Eventually.so(
          "it is counted",
          () ->
              node.managed("/metrics")
                  .body()
                  .contains("plenary_letters_total{ending=\"sent\"} 1.0"));
      assertThat(node.managed("/metrics").body())
          .contains("plenary_letters_due ", "plenary_letters_oldest_seconds ");
    }
    assertThat(received).hasSize(1);
  }

  @Test
  void aForumIsReadWhoseRelayIsAway() {
    try (var node = node(1)) {
      Eventually.so("reading is ready", () -> node.managed("/health/ready").statusCode() == 200);
    }
  }

  private static StartedNode node(int relay) {
    return StartedNode.on(
        DATABASE,
        "PLENARY_PUBLIC_URL",
        "https://forum.example",
        "PLENARY_MAIL_RELAY",
        "127.0.0.1:" + relay,
        "PLENARY_MAIL_GRACE",
        "PT0S");
  }

  private static void letterTo(GivenMember reader, GivenForum forum) {
    MailAddress address = MailAddress.parse(reader.handle() + "@post.example").orElseThrow();
    DATABASE
        .pool()
        .preparedQuery(
            """
            with address as (
              insert into mail_address (member_id, sealed, digest, domain, told_at)
              values ($1, $2, $3, $4, now())),
            reading as (
              insert into list_reader (member_id, chapter_id, forum_id, since)
              select $1, chapter_id, id, '2000-01-01' from forum where id = $5)
            insert into letter (member_id, domain, chapter_id, post_id, due_at)
            select $1, $4, chapter_id, id, now() from post
            """)
        .execute(
            Tuple.of(
                reader.id().value(),
                SEAL.seal(address),
                SEAL.digest(address),
                SEAL.domain(address),
                forum.id()))
        .await();
  }
}
