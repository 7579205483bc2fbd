package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailaddress.MailAddress;
import org.plenary.outsider.OutsiderMail;

/** What a node whose relay was taken away does of mail by itself. */
class MailPartsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final Foundation foundation =
      Foundation.open(StartedNode.settings(DATABASE.address()), Clock.systemUTC());
  private final MailParts mail = new MailParts(foundation, _ -> {});

  @AfterEach
  void end() {
    foundation.close().await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void forgetsTheAddressesOfThoseWithoutAnAccount() {
    int chapter = new Given(DATABASE.pool()).chapter("working", "en").value();
    reportJudged(chapter);
    letter("1 day");
    letter("6 days");
    mail.turn().await();
    mail.chores().forEach(chore -> chore.once().await());
    mail.forget().await();
    assertThat(count("report where sealed_address is not null")).isZero();
    assertThat(count("letter where report_id is not null")).isZero();
    assertThat(count("letter where sealed_to is not null")).isOne();
    assertThat(count("letter where ending = 'dropped'")).isOne();
  }

  private void reportJudged(int chapter) {
    DATABASE
        .pool()
        .preparedQuery(
            """
            with closed as (
              insert into moderation_case (
                chapter_id, page, state, concern, language, due_at, closed_at, outcome)
              values ($1, '/about', 'closed', 'danger', 'en', now(), now(), 'not_acted')
              returning id)
            insert into report (
              case_id, chapter_id, concern, sentence, language, sealed_address, outcome, judged_at)
            select id, $1, 'danger', 'It is a threat.', 'en', $2, 'not_acted', now() from closed
            """)
        .execute(Tuple.of(chapter, outsiders().seal(address())))
        .await();
  }

  private void letter(String age) {
    DATABASE
        .pool()
        .preparedQuery(
            """
            insert into letter (sealed_to, domain, confirmation, made_at, due_at)
            select $1, $2, sha256($3::text::bytea), now() - $3::text::interval, now()
            """)
        .execute(Tuple.of(outsiders().seal(address()), outsiders().domain(address()), age))
        .await();
  }

  private static MailAddress address() {
    return MailAddress.parse("amina@post.example").orElseThrow();
  }

  private OutsiderMail outsiders() {
    return new OutsiderMail(foundation.sealing());
  }

  private static long count(String what) {
    return DATABASE
        .pool()
        .query("select count(*) from " + what)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }
}
