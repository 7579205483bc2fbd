package org.plenary.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.problem.Problem;

class ListReadingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ForumService forums = new ForumService(DATABASE.pool());
  private final ListReadingService service = new ListReadingService(DATABASE.pool(), forums, 2);
  private final String slug = "lists-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.CHAPTER);
  private final GivenMail mail = new GivenMail(DATABASE);
  private final Caller ana = mail.reached(talk.member("ana"));
  private final Caller stranger =
      new GivenTalk(DATABASE, "strange-" + NUMBER.incrementAndGet(), Audience.PUBLIC).member("eve");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Optional<Instant> since() {
    return service.find(ana, forums.getForum(ana, talk.address()).await()).await();
  }

  private List<ForumAddress> lists(Caller caller) {
    return service.listLists(caller).await().stream().map(ReadList::forum).toList();
  }

  @Test
  void aForumIsReadAsAListUntilItIsLeft() {
    service.read(ana, talk.address()).await();
    Optional<Instant> since = since();
    service.read(ana, talk.address()).await();
    assertThat(since()).isPresent().isEqualTo(since);
    assertThat(lists(ana)).containsExactly(talk.address());
    service.leave(ana, talk.address()).await();
    service.leave(ana, talk.address()).await();
    assertThat(since()).isEmpty();
    assertThat(lists(ana)).isEmpty();
  }

  @Test
  void whatSomebodyMayNotReadIsNoListOfTheirs() {
    assertThat(Refusals.of(service.read(stranger, talk.address())))
        .isInstanceOf(Problem.NotFound.class);
    service.read(ana, talk.address()).await();
    DATABASE
        .pool()
        .query("delete from membership where member_id = " + ana.member().orElseThrow().value())
        .execute()
        .await();
    Caller left = talk.member("ana", Role.OBSERVER);
    assertThat(lists(left)).isEmpty();
    service.leave(stranger, talk.address()).await();
    service.leave(left, talk.address()).await();
  }

  @Test
  void aTokenOfOneChapterChoosesNothingElsewhere() {
    var elsewhere =
        new GivenTalk(DATABASE, "elsewhere-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
    Caller there = ana.limitedTo(Set.of(Scope.values()), Optional.of(elsewhere.forum().chapter()));
    service.read(ana, talk.address()).await();
    service.leave(there, talk.address()).await();
    assertThat(lists(ana)).containsExactly(talk.address());
    Caller here = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    assertThat(Refusals.of(service.read(here, elsewhere.address())))
        .isInstanceOf(Problem.NotAllowed.class);
    service.leave(here, talk.address()).await();
    assertThat(lists(ana)).isEmpty();
  }

  @Test
  void whoReadsAsManyAsTheyMayLeavesOneFirst() {
    var given = new Given(DATABASE.pool());
    given.forum(talk.forum().chapter(), "second", Audience.PUBLIC);
    given.forum(talk.forum().chapter(), "third", Audience.PUBLIC);
    service.read(ana, talk.address()).await();
    service.read(ana, new ForumAddress(slug, "second")).await();
    service.read(ana, talk.address()).await();
    assertThat(Refusals.of(service.read(ana, new ForumAddress(slug, "third"))))
        .isInstanceOf(Problem.Conflict.class);
    service.leave(ana, talk.address()).await();
    service.read(ana, new ForumAddress(slug, "third")).await();
  }

  @Test
  void whatWaitsIsNotSentToWhoLeaves() {
    Caller ben = mail.reached(talk.member("ben"));
    service.read(ana, talk.address()).await();
    service.read(ben, talk.address()).await();
    var post = talk.open(ben, "One");
    mail.deliver();
    assertThat(mail.listed(ana)).containsExactly(post.id());
    service.leave(ana, talk.address()).await();
    assertThat(mail.listed(ana)).isEmpty();
    assertThat(mail.listed(ben)).containsExactly(post.id());
  }
}
