package org.plenary.inbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.Digest.Line;
import org.plenary.subscription.Attention;
import org.plenary.writing.Written;

/** What digests tell. */
class DigestsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();
  private Written first;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void follow() {
    given.subscriptions().follow(ben, talk.address(), Attention.ALL).await();
    first = talk.open(ana, "Who holds them?");
    given.inboxes().deliver();
  }

  private static void execute(String sql, Object... values) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  /** A letter with all that came until now. */
  private static long letter(Caller to, String way) {
    return DATABASE
        .pool()
        .preparedQuery(
            """
            insert into letter (member_id, domain, digest_way, digest_to, due_at)
            select $1, sha256('mail.example'), $2::text::mail_way, max(id), now() from notification
            returning id
            """)
        .execute(Tuple.of(to.member().orElseThrow().value(), way))
        .await()
        .iterator()
        .next()
        .getLong("id");
  }

  private static Map<Long, Digest> read(Long... letters) {
    return Digests.find(DATABASE.pool(), List.of(letters)).await();
  }

  private List<Line> lines(Caller to) {
    long letter = letter(to, "daily");
    Map<Long, Digest> read = read(letter);
    execute("delete from letter where id = $1", letter);
    return read.containsKey(letter) ? read.get(letter).lines() : List.of();
  }

  @Test
  void tellsOfWhatWasSaidAndWhere() {
    Written other = talk.open(ana, "Another");
    talk.answer(ana, first, "I ask again");
    given.inboxes().deliver();
    assertThat(lines(ben))
        .extracting(
            line -> line.entry().kind(), line -> GivenNews.said(line.entry()).post().excerpt())
        .containsExactly(
            tuple(NotificationKind.NEW_DISCUSSION, "Who holds them?"),
            tuple(NotificationKind.NEW_POST, "I ask again"),
            tuple(NotificationKind.NEW_DISCUSSION, "Another"));
    assertThat(lines(ben).getLast().place().orElseThrow().forum()).isEqualTo(talk.address());
    talk.withdraw(ana, other.id());
    assertThat(lines(ben)).hasSize(2);
  }

  @Test
  void tellsWhatIsNotReadAndComesThatWay() {
    assertThat(lines(ben)).hasSize(1);
    assertThat(read(letter(ben, "weekly"))).isEmpty();
    execute("delete from letter");
    execute(
        "insert into mail_choice (member_id, kind, way) values ($1, 'new_discussion', 'never')",
        ben.member().orElseThrow().value());
    assertThat(lines(ben)).isEmpty();
    execute("delete from mail_choice");
    execute("update notification set read_at = now()");
    assertThat(lines(ben)).isEmpty();
  }

  @Test
  void whoMayNotReadItAnyMoreIsToldNothing() {
    execute("delete from membership where member_id = $1", ben.member().orElseThrow().value());
    assertThat(lines(ben)).isEmpty();
  }

  @Test
  void whatComesAsAListIsNotToldAgain() {
    execute(
        """
        insert into list_reader (member_id, chapter_id, forum_id, since)
        select $1, chapter_id, id, '2026-01-01' from forum
        where id = $2
        """,
        ben.member().orElseThrow().value(),
        talk.forum().id());
    assertThat(lines(ben)).isEmpty();
    execute("delete from list_reader");
  }

  @Test
  void whatIsPublishedToAListLateIsNotToldAgain() {
    var holding = new GivenHolding(DATABASE, new GivenModeration(DATABASE), talk);
    holding.choose(talk.forum(), GivenHolding.everything(3));
    Written held = talk.answer(ana, first, "I ask again");
    execute(
        """
        insert into list_reader (member_id, chapter_id, forum_id)
        select $1, chapter_id, id from forum
        where id = $2
        """,
        ben.member().orElseThrow().value(),
        talk.forum().id());
    holding.held().publish(talk.member("mod", Role.MODERATOR), held.id()).await();
    given.inboxes().deliver();
    assertThat(given.kinds(ben)).contains(NotificationKind.NEW_POST);
    assertThat(lines(ben))
        .extracting(line -> line.entry().kind())
        .containsExactly(NotificationKind.NEW_DISCUSSION);
    execute("delete from list_reader");
  }

  @Test
  void tellsOfARequestToAnOfficerWhileItWaits() {
    Caller officer = talk.member("officer", Role.OFFICER);
    execute(
        """
        with asked as (
          insert into join_request (chapter_id, member_id, message)
          select id, $1, 'So.' from chapter where slug = $3
          returning id, chapter_id)
        insert into notification (member_id, kind, chapter_id, join_request_id)
        select $2, 'join_asked', chapter_id, id from asked
        """,
        ben.member().orElseThrow().value(),
        officer.member().orElseThrow().value(),
        talk.address().chapter());
    assertThat(lines(officer))
        .singleElement()
        .matches(line -> line.place().isEmpty())
        .extracting(line -> line.entry().kind())
        .isEqualTo(NotificationKind.JOIN_ASKED);
    execute(
        "update join_request set answered_at = now(), answered_by = $1, accepted = false",
        officer.member().orElseThrow().value());
    assertThat(lines(officer)).isEmpty();
  }

  @Test
  void ofManyTheLatestAreToldAndTheOthersCounted() {
    IntStream.range(0, Digest.LINES + 2).forEach(i -> talk.answer(ana, first, "Number " + i));
    given.inboxes().deliver();
    long letter = letter(ben, "daily");
    Digest digest = requireNonNull(read(letter).get(letter));
    assertThat(digest.lines()).hasSize(Digest.LINES);
    assertThat(digest.more()).isEqualTo(3);
    assertThat(digest.lines())
        .extracting(line -> GivenNews.said(line.entry()).post().excerpt())
        .startsWith("Number 2")
        .endsWith("Number 51");
  }

  @Test
  void manyAreReadByOneStatement() {
    Caller carl = talk.member("carl");
    given.subscriptions().follow(carl, talk.address(), Attention.ALL).await();
    talk.answer(ana, first, "One more");
    given.inboxes().deliver();
    long bens = letter(ben, "daily");
    long carls = letter(carl, "daily");
    int before = DATABASE.statements();
    Map<Long, Digest> read = read(bens, carls);
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(requireNonNull(read.get(bens)).lines()).hasSize(2);
    assertThat(requireNonNull(read.get(carls)).lines()).hasSize(1);
  }
}
