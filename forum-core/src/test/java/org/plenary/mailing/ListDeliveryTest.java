package org.plenary.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.muting.MutingService;
import org.plenary.outbox.Job;
import org.plenary.post.PostId;
import org.plenary.subscription.Attention;
import org.plenary.writing.Written;

/** To whom a post goes as to a list. */
class ListDeliveryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int CROWD = 10_000;

  private final GivenMail mail = new GivenMail(DATABASE);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "list-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final Caller ana = mail.reached(talk.member("ana"));
  private final Caller ben = mail.reached(talk.member("ben"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void run(String sql) {
    DATABASE.pool().query(sql).execute().await();
  }

  private List<PostId> listed(Caller reader) {
    mail.deliver();
    return mail.listed(reader);
  }

  @Test
  void everyPostFromThenOnGoesToReadersAndToItsAuthorAmongThem() {
    Written before = talk.open(ana, "Before");
    mail.readsList(ana, talk.forum());
    mail.readsList(ben, talk.forum());
    Written first = talk.open(ana, "One");
    Written second = talk.answer(ben, before, "Two");
    assertThat(listed(ana)).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(mail.listed(ben)).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void aPostWaitsForItsAuthorToMendIt() {
    mail.readsList(ben, talk.forum());
    Written post = talk.open(ana, "One");
    listed(ben);
    var waits =
        DATABASE
            .pool()
            .query(
                "select due_at - made_at = interval '%d ms' as so from letter where post_id = %d"
                    .formatted(GivenMail.GRACE.toMillis(), post.id().value()))
            .execute()
            .await();
    assertThat(waits.iterator().next().getBoolean("so")).isTrue();
  }

  @Test
  void whatIsEditedGoesOnceAndToNobodyWhoCameLater() {
    mail.readsList(ben, talk.forum());
    Written post = talk.open(ana, "One");
    assertThat(listed(ben)).containsExactly(post.id());
    mail.readsList(ana, talk.forum());
    run("update list_reader set since = now() - interval '1 hour'");
    talk.edit(ana, post, "One, mended");
    talk.edit(ana, post, 2, "One, mended twice");
    assertThat(listed(ben)).containsExactly(post.id());
    assertThat(mail.listed(ana)).isEmpty();
  }

  @Test
  void twoNodesAtOnceMakeOneLetter() {
    mail.readsList(ben, talk.forum());
    Written post = talk.open(ana, "One");
    var delivery = new ListDelivery(DATABASE.pool(), GivenMail.GRACE);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    var job = new Job(talk.forum().chapter(), post.id().value(), now, now, 1);
    Future.all(Stream.generate(() -> delivery.of(job)).limit(4).toList()).await();
    assertThat(mail.listed(ben)).containsExactly(post.id());
  }

  @Test
  void whoMayNotReadItAnyMoreGetsNothing() {
    mail.readsList(ben, talk.forum());
    talk.open(ana, "One");
    run("delete from membership where member_id = " + ben.member().orElseThrow().value());
    assertThat(listed(ben)).isEmpty();
  }

  @Test
  void whoMutedTheAuthorOrTheDiscussionGetsNothingOfThem() {
    mail.readsList(ben, talk.forum());
    Caller cyd = talk.member("cyd");
    Written first = talk.open(ana, "One");
    Written other = talk.open(ana, "Two");
    mail.deliver();
    new MutingService(DATABASE.pool()).mute(ben, talk.handle("cyd")).await();
    talk.answer(cyd, other, "Not heard");
    run(
        "insert into discussion_subscription (member_id, chapter_id, discussion_id, level)"
            + " values (%d, %d, %d, '%s')"
                .formatted(
                    ben.member().orElseThrow().value(),
                    talk.forum().chapter().value(),
                    first.discussion().value(),
                    Attention.MUTED.sqlName()));
    talk.answer(ana, first, "Not heard either");
    Written heard = talk.answer(ana, other, "Heard");
    assertThat(listed(ben)).containsExactlyInAnyOrder(first.id(), other.id(), heard.id());
  }

  @Test
  void whoCannotBeReachedGetsNothing() {
    Caller cyd = talk.member("cyd");
    mail.readsList(cyd, talk.forum());
    mail.readsList(ben, talk.forum());
    mail.suspend(ben);
    talk.open(ana, "One");
    assertThat(listed(cyd)).isEmpty();
    assertThat(mail.listed(ben)).isEmpty();
  }

  @Test
  void whatIsOldOrWithdrawnOrSaidWhereThereWasNoRelayGoesToNobody() {
    mail.readsList(ben, talk.forum());
    run("update list_reader set since = now() - interval '30 days'");
    run("update mail_relay set since = now() - interval '30 days'");
    Written old = talk.open(ana, "Old");
    run("update post set posted_at = now() - interval '8 days' where id = " + old.id().value());
    talk.withdraw(ana, talk.open(ana, "Withdrawn").id());
    assertThat(listed(ben)).isEmpty();
    MailRelay.turn(DATABASE.pool(), false).await();
    Written silent = talk.open(ana, "Silent");
    assertThat(listed(ben)).isEmpty();
    MailRelay.turn(DATABASE.pool(), true).await();
    talk.edit(ana, silent, "Silent still");
    assertThat(listed(ben)).isEmpty();
  }

  @Test
  void tenThousandReadersCostNoStatementMoreThanNone() {
    Written first = talk.open(ana, "Nobody reads it");
    int alone = statements(first.id());
    crowd();
    Written post = talk.open(ana, "All read it");
    assertThat(statements(post.id())).isEqualTo(alone);
    var letters =
        DATABASE
            .pool()
            .query("select count(*) as n from letter where post_id = " + post.id().value())
            .execute()
            .await();
    assertThat(letters.iterator().next().getLong("n")).isEqualTo(CROWD);
  }

  private int statements(PostId post) {
    return DATABASE.statementsDuring(() -> mail.deliver(post)).size();
  }

  private void crowd() {
    run(
        """
        with crowd as (
          insert into member (issuer, subject, handle, name)
          select 'https://id.example', 'crowd-' || i, 'crowd-' || i, 'Crowd'
          from generate_series(1, %1$d) i
          returning id, handle),
        joined as (
          insert into membership (chapter_id, member_id, role, source)
          select %2$d, id, 'member', 'claim' from crowd),
        reached as (
          insert into mail_address (member_id, sealed, digest, domain, told_at)
          select id, sha256(handle::bytea), sha256(handle::bytea), sha256('example.org'), now()
          from crowd)
        insert into list_reader (member_id, chapter_id, forum_id)
        select id, %2$d, %3$d from crowd
        """
            .formatted(CROWD, talk.forum().chapter().value(), talk.forum().id()));
  }
}
