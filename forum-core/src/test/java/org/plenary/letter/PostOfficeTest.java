package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;
import org.plenary.outbox.Rounds.Rest;

class PostOfficeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  static final PostalPace PACE =
      new PostalPace(
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          20,
          4,
          Duration.ofSeconds(30),
          10_000,
          1000,
          Duration.ofMinutes(1),
          Duration.ofHours(4),
          Duration.ofDays(5),
          3);

  private final PlayedRelay relay = new PlayedRelay();
  private final List<String> failing = Collections.synchronizedList(new ArrayList<>());
  private GivenLetters letters;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() {
    letters = new GivenLetters(DATABASE);
  }

  @Test
  void eachLetterIsHandedOverOnceHoweverManyOfficesThereAre() {
    letters.due(100, "a.example", "b.example");
    List<PostOffice> offices = List.of(office(), office(), office());
    offices.forEach(PostOffice::start);
    Eventually.so("all are sent", () -> letters.count("ending = 'sent'") == 100);
    offices.forEach(office -> office.stop().await());
    assertThat(relay.taken()).hasSize(100).doesNotHaveDuplicates();
    assertThat(offices.stream().mapToLong(office -> office.count(LetterEnding.SENT)).sum())
        .isEqualTo(100);
  }

  @Test
  void whatIsToldToOnePersonDoesNotWaitBehindAListAndTheListGoesOn() {
    letters.listed(100, "a.example");
    letters.due(5, "a.example");
    office().round().await();
    assertThat(letters.count("post_id is null and ending = 'sent'")).isEqualTo(5);
    assertThat(letters.count("post_id is not null and ending = 'sent'")).isEqualTo(15);
    letters.due(100, "a.example");
    office().round().await();
    assertThat(letters.count("post_id is null and ending = 'sent'")).isEqualTo(5 + 18);
    assertThat(letters.count("post_id is not null and ending = 'sent'")).isEqualTo(15 + 2);
  }

  @Test
  void noMoreAreHandedOverAtOnceThanThereAreConnections() {
    letters.due(20, "a.example");
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    relay.conduct(
        _ -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          return DATABASE
              .vertx()
              .timer(2)
              .<Answer>map(_ -> new Answer.Accepted())
              .onSuccess(_ -> atOnce.decrementAndGet());
        });
    office().round().await();
    assertThat(most).hasValue(PACE.connections());
  }

  @Test
  void whatAnswersSayBecomesOfTheLetter() {
    letters.due(4, "a.example");
    relay.conduct(
        inTurn(
            new Answer.Refused("5.1.1", true),
            new Answer.Refused("5.7.1", false),
            new Answer.Deferred("4.2.2", Scope.LETTER),
            new Answer.Accepted()));
    office().round().await();
    assertThat(letters.endings())
        .isEqualTo(Map.of("sent", 1L, "dropped", 0L, "refused", 2L, "open", 1L));
    assertThat(failing).singleElement().asString().endsWith(" 5.1.1");
    assertThat(letters.count("deferrals = 1 and due_at > now() + interval '50 seconds'")).isOne();
  }

  @Test
  void whatMayNotBeReadIsDroppedAndWhatIsTooEarlyWaits() {
    letters.due(2, "a.example");
    Instant until = Instant.now().plus(Duration.ofMinutes(3));
    var first = new AtomicInteger();
    Scribe scribe =
        GivenLetters.scribe(
            _ -> first.getAndIncrement() == 0 ? new Written.Gone() : new Written.TooEarly(until));
    office(scribe).round().await();
    assertThat(relay.taken()).isEmpty();
    assertThat(letters.count("ending = 'dropped'")).isOne();
    assertThat(letters.count("attempts = 0 and due_at > now() + interval '2 minutes'")).isOne();
  }

  @Test
  void aRelayThatIsAwayForADayLosesNothing() {
    letters.due(50, "a.example", "b.example");
    relay.conduct(
        _ -> Future.succeededFuture(new Answer.Broken(new IllegalStateException("away"))));
    for (int round = 0; round < 100; round++) {
      assertThat(office().round().await()).isEqualTo(Rest.PATIENCE);
      letters.becomeDue();
    }
    assertThat(letters.count("attempts = 0 and ended_at is null")).isEqualTo(50);
    relay.conduct(_ -> Future.succeededFuture(new Answer.Accepted()));
    PostOffice office = office();
    office.start();
    Eventually.so("all are sent", () -> letters.count("ending = 'sent'") == 50);
    office.stop().await();
  }

  @Test
  void oneOnWhichTheRelayAlwaysBreaksIsGivenUpAndKeepsNobody() {
    letters.due(10, "a.example");
    String poison = "reader-" + id("order by id limit 1") + "@post.example";
    relay.conduct(
        mail ->
            Future.succeededFuture(
                mail.to().equals(poison)
                    ? new Answer.Broken(new IllegalStateException("poison"))
                    : new Answer.Accepted()));
    for (int round = 0; round <= PACE.attempts(); round++) {
      letters.due(1, "a.example");
      office().round().await();
      letters.becomeDue();
    }
    assertThat(letters.count("ending = 'refused'")).isOne();
    assertThat(letters.count("ending = 'sent'")).isEqualTo(10 + PACE.attempts());
  }

  @Test
  void oneThatCannotBeWrittenKeepsNobody() {
    letters.due(10, "a.example");
    long poison = id("order by id limit 1 offset 3");
    for (int round = 0; round <= PACE.attempts(); round++) {
      office(GivenLetters.stumbling(poison)).round().await();
      letters.becomeDue();
    }
    assertThat(letters.endings())
        .isEqualTo(Map.of("sent", 9L, "dropped", 0L, "refused", 1L, "open", 0L));
  }

  @Test
  void theAddressOfAnOutsiderGoesWithTheirLetter() {
    letters.dueOutside("a.example");
    office().round().await();
    assertThat(letters.count("ending = 'sent' and sealed_to is null and sealed_words is null"))
        .isOne();
  }

  @Test
  void whoIsToStopBeginsNothingMore() {
    letters.due(20, "a.example");
    Promise<Answer> answer = Promise.promise();
    relay.conduct(_ -> answer.future());
    PostOffice office = office();
    office.start();
    Eventually.so("some are in hand", () -> letters.count("leased_until is not null") == 20);
    Future<Void> stopped = office.stop();
    answer.complete(new Answer.Accepted());
    stopped.await();
    assertThat(letters.count("ending = 'sent'")).isEqualTo(PACE.connections());
    assertThat(letters.count("ended_at is null and leased_until is null and attempts = 0"))
        .isEqualTo(20L - PACE.connections());
  }

  @Test
  void isForgottenWhenItIsOldEnough() {
    letters.due(3, "a.example");
    office().round().await();
    letters.change(
        "ended_at = now() - interval '15 days' where id in (select id from letter limit 2)");
    new LetterService(DATABASE.pool()).forget(Duration.ofDays(14)).await();
    assertThat(letters.count("true")).isOne();
  }

  static Function<Mail, Future<Answer>> inTurn(Answer... answers) {
    var turn = new AtomicInteger();
    return _ -> Future.succeededFuture(answers[turn.getAndIncrement() % answers.length]);
  }

  private static long id(String which) {
    return DATABASE
        .pool()
        .query("select id from letter " + which)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private PostOffice office() {
    return office(GivenLetters.scribe(GivenLetters::ready));
  }

  private PostOffice office(Scribe scribe) {
    return new PostOffice(
        DATABASE.vertx(), DATABASE.pool(), Clock.systemUTC(), scribe, relay, this::fails, PACE);
  }

  private Future<Void> fails(MemberId member, String status) {
    failing.add(member.value() + " " + status);
    return Future.succeededFuture();
  }
}
