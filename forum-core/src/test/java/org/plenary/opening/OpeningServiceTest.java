package org.plenary.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class OpeningServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenModeration moderation = new GivenModeration(DATABASE);
  private final GivenTalk talk = talk();
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mod", Role.MODERATOR);
  private final Caller first = talk.member("first", Role.OFFICER);
  private final OpeningService service = moderation.openings();
  private final Written post = talk.open(ana, "You fools.");
  private final ActionId hidden = hide();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenTalk talk() {
    return new GivenTalk(DATABASE, "opening-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  }

  private ActionId hide() {
    Target target = new Target.Entry(post.id().value());
    var wish = Wish.of(ActionKind.HIDE, moderation.reason(talk.forum().chapter()));
    return moderation.told(moderation.acting().act(moderator, target, wish).await());
  }

  private long handle() {
    return number("select by_byline_id from moderation_action where id = $1", hidden.value());
  }

  private long openings(long byline) {
    return number("select count(*) from byline_opening where byline_id = $1", byline);
  }

  private static long number(String sql, Object... values) {
    return DATABASE
        .pool()
        .preparedQuery(sql)
        .execute(Tuple.from(values))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void twoOfficersLearnWhoActed() {
    Caller second = talk.member("second", Role.OFFICER);
    OpeningWishId wish = service.ask(first, handle(), "Members complain.").await();
    assertThat(service.listWishes(second).await()).extracting(OpeningWish::id).contains(wish);
    assertThat(service.listWishes(first).await()).extracting(OpeningWish::id).doesNotContain(wish);
    assertThat(Refusals.of(service.agree(first, wish))).isEqualTo(new Problem.NotFound());
    Opened opened = service.agree(second, wish).await();
    assertThat(opened.handle()).isEqualTo(talk.handle("mod"));
    assertThat(opened.byline()).endsWith("-moderator-a");
    assertThat(openings(handle())).isEqualTo(1);
    assertThat(Refusals.of(service.agree(second, wish))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void aWishWithWhichNobodyAgreesEnds() {
    Caller second = talk.member("second", Role.OFFICER);
    OpeningWishId old = service.ask(first, handle(), "Members complain.").await();
    assertThat(Refusals.of(service.ask(second, handle(), "Who?")))
        .isInstanceOf(Problem.Conflict.class);
    pass(old, GivenModeration.OPENING_LASTS.minusHours(1));
    assertThat(service.listWishes(second).await()).extracting(OpeningWish::id).contains(old);
    pass(old, Duration.ofHours(1));
    assertThat(service.listWishes(second).await()).extracting(OpeningWish::id).doesNotContain(old);
    assertThat(service.getName(first, handle()).await().asked()).isFalse();
    OpeningWishId anew = service.ask(second, handle(), "The police ask.").await();
    assertThat(Refusals.of(service.agree(first, old))).isEqualTo(new Problem.NotFound());
    assertThat(service.agree(first, anew).await().handle()).isEqualTo(talk.handle("mod"));
  }

  @Test
  void aWishEndsWithTheOfficeOfWhoHasIt() {
    Caller second = talk.member("second", Role.OFFICER);
    Caller third = talk.member("third", Role.OFFICER);
    OpeningWishId old = service.ask(first, handle(), "Members complain.").await();
    DATABASE
        .pool()
        .preparedQuery("delete from membership where member_id = $1")
        .execute(Tuple.of(first.member().orElseThrow().value()))
        .await();
    assertThat(service.listWishes(second).await()).extracting(OpeningWish::id).doesNotContain(old);
    assertThat(Refusals.of(service.agree(second, old))).isEqualTo(new Problem.NotFound());
    OpeningWishId anew = service.ask(third, handle(), "The police ask.").await();
    assertThat(service.agree(second, anew).await().handle()).isEqualTo(talk.handle("mod"));
  }

  private static void pass(OpeningWishId wish, Duration time) {
    DATABASE
        .pool()
        .preparedQuery(
            "update opening_wish set asked_at = asked_at - $2 * interval '1 second' where id = $1")
        .execute(Tuple.of(wish.value(), time.toSeconds()))
        .await();
  }

  @Test
  void whereThereIsOneOfficerANeighbourAgrees() {
    Caller neighbour = talk().member("neighbour", Role.OFFICER);
    OpeningWishId wish = service.ask(first, handle(), "Members complain.").await();
    assertThat(service.agree(neighbour, wish).await().handle()).isEqualTo(talk.handle("mod"));
  }

  @Test
  void whoIsMaskedIsLearntTheSameWay() {
    Caller bea = talk.masked("bea", "Masked");
    Written masked = talk.whisper(bea, talk.open(ana, "Who?"), "You fool.");
    long byline = number("select byline_id from contribution where id = $1", masked.id().value());
    OpeningWishId wish = service.ask(first, byline, "The police ask.").await();
    Caller second = talk.member("second", Role.OFFICER);
    assertThat(service.agree(second, wish).await().handle()).isEqualTo(talk.handle("bea"));
  }

  @Test
  void theNamesInACaseAreShownToOfficersOfItsChapterAlone() {
    CaseId matter = talkedOf();
    assertThat(service.listNames(first, matter).await())
        .extracting(SealedName::byline)
        .containsExactly(handle());
    assertThat(service.getName(first, handle()).await().endsAt()).isEmpty();
    service.ask(first, handle(), "Members complain.").await();
    assertThat(service.getName(first, handle()).await().endsAt())
        .hasValueSatisfying(
            end ->
                assertThat(end)
                    .isCloseTo(
                        Instant.now().plus(GivenModeration.OPENING_LASTS),
                        within(1, ChronoUnit.HOURS)));
    Caller stranger = talk().member("stranger", Role.OFFICER);
    for (Caller caller : List.of(ana, moderator, stranger)) {
      assertThat(service.listNames(caller, matter).await()).isEmpty();
      assertThat(Refusals.of(service.getName(caller, handle()))).isEqualTo(new Problem.NotFound());
    }
  }

  private CaseId talkedOf() {
    var desk = new GivenDesk(DATABASE);
    var reported = new Reported.Entry(talk.open(ana, "Fools, all of you.").id().value());
    CaseId matter = desk.casework().open(moderator, reported, Concern.RULE).await();
    desk.casework().note(moderator, matter, "Again.").await();
    return matter;
  }

  @Test
  void toOthersTheseDoorsDoNotExist() {
    Caller stranger = talk().member("stranger", Role.OFFICER);
    for (Caller caller : List.of(ana, moderator, stranger, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(service.ask(caller, handle(), "Who?")))
          .isEqualTo(new Problem.NotFound());
    }
    assertThat(Refusals.of(service.listWishes(ana))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void whoDecidedAnAppealLearnsWhoActed() {
    Caller judge = talk().member("judge", Role.MODERATOR);
    AppealId appeal = moderation.appeals().appeal(ana, hidden, "It was a joke.", "en").await();
    assertThat(Refusals.of(service.open(judge, appeal, "Again and again.")))
        .isEqualTo(new Problem.NotFound());
    moderation.appeals().decide(judge, appeal, new Verdict.Upheld("It was none.", "en")).await();
    assertThat(service.listDecided(judge).await()).extracting(DecidedSeal::appeal).contains(appeal);
    assertThat(service.getDecided(judge, appeal).await().name()).endsWith("-moderator-a");
    assertThat(service.open(judge, appeal, "Again and again.").await().handle())
        .isEqualTo(talk.handle("mod"));
    assertThat(Refusals.of(service.open(first, appeal, "Who?"))).isEqualTo(new Problem.NotFound());
  }
}
