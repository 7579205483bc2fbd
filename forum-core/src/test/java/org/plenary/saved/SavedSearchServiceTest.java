package org.plenary.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

class SavedSearchServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "saved-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenSearches searches = new GivenSearches(DATABASE, talk);
  private final SavedSearchService service = searches.service();
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written first = talk.open(ben, "Who holds the keys?");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Problem refusal(NewSearch wish) {
    return Refusals.of(service.keep(ana, wish));
  }

  @Test
  void whatIsKeptIsListedAsItWasWritten() {
    SavedSearch kept = searches.keep(ana);
    assertThat(service.listSearches(ana).await()).containsExactly(kept);
    assertThat(kept.question()).isEqualTo("keys -door");
    assertThat(kept.fresh()).isZero();
    assertThat(kept.more()).isFalse();
  }

  @Test
  void itsNameOrderAndAlertsChange() {
    SavedSearch kept = searches.keep(ana);
    var change = new SearchChange("Escrow", Order.RELEVANCE, false);
    SavedSearch changed = service.change(ana, kept.id(), change).await();
    assertThat(changed.name()).isEqualTo("Escrow");
    assertThat(changed.order()).isEqualTo(Order.RELEVANCE);
    assertThat(changed.alerts()).isFalse();
    assertThat(
            Refusals.of(service.change(ana, kept.id(), new SearchChange("", Order.NEWEST, true))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void nobodyTouchesWhatOthersKeep() {
    SavedSearch kept = searches.keep(ana);
    var change = new SearchChange("Mine", Order.NEWEST, true);
    assertThat(service.listSearches(ben).await()).isEmpty();
    assertThat(Refusals.of(service.getSearch(ben, kept.id()))).isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.change(ben, kept.id(), change)))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.look(ben, kept.id()))).isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.delete(ben, kept.id()))).isInstanceOf(Problem.NotFound.class);
    service.delete(ana, kept.id()).await();
    assertThat(Refusals.of(service.delete(ana, kept.id()))).isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void aTokenForOneChapterFindsNoneAndIsToldOfNone() {
    SavedSearch kept = searches.keep(ana);
    searches.index().put(talk.answer(ben, first, "The keys again"));
    searches.round(kept);
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    var change = new SearchChange("Mine", Order.NEWEST, true);
    assertThat(service.listSearches(confined).await()).isEmpty();
    assertThat(searches.told(ana)).hasSize(1);
    assertThat(searches.told(confined)).isEmpty();
    assertThat(Refusals.of(service.keep(confined, GivenSearches.wish("Mine"))))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            List.of(
                Refusals.of(service.getSearch(confined, kept.id())),
                Refusals.of(service.change(confined, kept.id(), change)),
                Refusals.of(service.look(confined, kept.id())),
                Refusals.of(service.delete(confined, kept.id()))))
        .allMatch(Problem.NotFound.class::isInstance);
  }

  @Test
  void thereIsALimit() {
    for (int i = 0; i < GivenSearches.MOST; i++) {
      searches.keep(ana);
    }
    assertThat(refusal(GivenSearches.wish("More"))).isInstanceOf(Problem.Conflict.class);
    assertThat(searches.keep(ben)).isNotNull();
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsPlace() {
    Problem refused = refusal(new NewSearch("Soon", "keys before:soon", Order.NEWEST, true));
    assertThat(refused).isInstanceOf(Problem.Unreadable.class);
    assertThat(((Problem.Unreadable) refused).from()).isEqualTo(5);
    assertThat(refusal(new NewSearch("Long", "a".repeat(1_001), Order.NEWEST, true)))
        .isInstanceOf(Problem.Unreadable.class);
    assertThat(refusal(new NewSearch("Nothing", " \" ", Order.NEWEST, true)))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(GivenSearches.wish("n".repeat(101)))).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(GivenSearches.wish("a\nb"))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void newIsWhatWasPostedSinceAndFoundUntilTheMemberLooks() {
    searches.index().put(first);
    SavedSearch kept = searches.keep(ana);
    Written second = talk.answer(ben, first, "The keys again");
    searches.index().put(second);
    searches.round(kept);
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
    assertThat(service.look(ana, kept.id()).await().fresh()).isEqualTo(1);
    assertThat(searches.fresh(ana, kept)).isZero();
    searches.round(kept);
    assertThat(searches.fresh(ana, kept)).isZero();
  }

  @Test
  void whatTheLookFindsIsNotNewAfterwards() {
    SavedSearch kept = searches.keep(ana);
    searches.index().put(talk.answer(ben, first, "The keys again"));
    service.look(ana, kept.id()).await();
    searches.round(kept);
    assertThat(searches.fresh(ana, kept)).isZero();
    assertThat(searches.told(ana)).isEmpty();
  }

  @Test
  void whoLooksAtTheListSeesWhatWasFoundSinceTheLastRound() {
    SavedSearch kept = searches.keep(ana);
    searches.index().put(talk.answer(ben, first, "The keys again"));
    searches.due(kept);
    assertThat(service.listSearches(ana).await().getFirst().fresh()).isEqualTo(1);
  }

  @Test
  void whatIsTheirOwnOrHiddenIsNotNew() {
    Caller eve = talk.masked("eve", "Nobody");
    SavedSearch kept = searches.keep(eve);
    Written own = talk.answer(eve, first, "My keys");
    Written whispered = talk.whisper(eve, first, "My hidden keys");
    Written taken = talk.answer(ben, first, "Keys, taken back");
    Written other = talk.answer(ben, first, "Keys of others");
    searches.index().put(own, whispered, taken, other);
    searches.round(kept);
    talk.withdraw(ben, taken.id());
    assertThat(searches.fresh(eve, kept)).isEqualTo(1);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(searches.fresh(eve, kept)).isZero();
  }

  @Test
  void whileTheIndexIsAwayAllStaysAsItWas() {
    SavedSearch kept = searches.keep(ana);
    Written second = talk.answer(ben, first, "The keys again");
    searches.index().setAway(true);
    searches.index().put(second);
    searches.round(kept);
    assertThat(searches.fresh(ana, kept)).isZero();
    searches.index().setAway(false);
    searches.round(kept);
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
    assertThat(searches.index().asked())
        .hasSize(2)
        .allMatch(searches.index().asked().getFirst()::equals);
    searches.index().setAway(true);
    service.look(ana, kept.id()).await();
    assertThat(searches.fresh(ana, kept)).isZero();
  }
}
