package org.plenary.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.writing.Written;

/** What waited while others read on is new to them when it is published. */
class PublishedLateTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "late-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenHolding holding =
      new GivenHolding(DATABASE, new GivenModeration(DATABASE), talk);
  private final ReadingService service = new ReadingService(DATABASE.pool(), talk.pseudonyms());
  private final Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written opened = talk.open(ben, "One");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Reading reading(Caller caller) {
    return service.getReading(caller, opened.discussion(), Optional.empty()).await();
  }

  private List<Integer> since() {
    return since(opened);
  }

  private List<Integer> since(Written first) {
    return service.getSince(ben, first.discussion()).await().numbers();
  }

  @Test
  void itIsUnreadAloneUntilItIsRead() {
    talk.answer(ana, opened, "Two");
    holding.choose(talk.forum(), GivenHolding.everything(10));
    Written held = talk.answer(ana, opened, "Three");
    Written also = talk.answer(ana, opened, "Four");
    talk.answer(moderator, opened, "Five");
    talk.answer(moderator, opened, "Six");
    service.read(ben, opened.discussion(), 5).await();
    service.see(ben.member().orElseThrow(), opened.discussion(), new Seen(0, Set.of(6)));
    Eventually.so("what was shown is read", () -> since().isEmpty());
    holding.held().publish(moderator, held.id()).await();
    assertThat(reading(ben).unread()).isEqualTo(1);
    assertThat(reading(ben).firstUnread()).contains(3);
    assertThat(since()).containsExactly(3);
    assertThat(service.listUnread(ben, PageRequest.first(10)).await().items())
        .extracting(UnreadDiscussion::unread)
        .containsExactly(1);
    assertThat(reading(ana).unread()).isEqualTo(3);
    holding.held().publish(moderator, also.id()).await();
    assertThat(since()).containsExactly(3, 4);
    service.read(ben, opened.discussion(), 3).await();
    assertThat(since()).containsExactly(4);
    service.read(ben, opened.discussion(), 4).await();
    assertThat(since()).isEmpty();
  }

  @Test
  void severalThatAreSaidAtOnceAreUnreadTogether() {
    Written first = talk.open(ben, "Who keeps the keys?");
    holding.choose(talk.forum(), GivenHolding.everything(10));
    Written held = talk.answer(ana, first, "Two");
    talk.answer(moderator, first, "Three");
    Written also = talk.answer(ana, first, "Four");
    talk.answer(moderator, first, "Five");
    service.read(ben, first.discussion(), 3).await();
    service.see(ben.member().orElseThrow(), first.discussion(), new Seen(0, Set.of(5)));
    Eventually.so("what was shown is read", () -> since(first).isEmpty());
    holding.held().publishAll(moderator, List.of(also.id(), held.id())).await();
    assertThat(since(first)).containsExactly(2, 4);
    service.read(ben, first.discussion(), 2).await();
    assertThat(since(first)).containsExactly(4);
  }
}
