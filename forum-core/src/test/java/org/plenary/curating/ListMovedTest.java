package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.TestDatabase;
import org.plenary.writing.Written;

/** Who reads a forum as a list gets what is said where it stands by then, and nothing again. */
class ListMovedTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenMail mail = new GivenMail(DATABASE);
  private final GivenBranches branches =
      new GivenBranches(DATABASE, "relisted-" + NUMBER.incrementAndGet());
  private final GivenCuration given = branches.curation;
  private final Caller here = mail.reached(given.talk.member("here"));
  private final Caller there = mail.reached(given.talk.member("there"));
  private final GivenForum elsewhere =
      new Given(DATABASE.pool()).forum(given.chapter(), "elsewhere", Audience.PUBLIC);

  @BeforeEach
  void twoReadTwoLists() {
    mail.deliver();
    mail.readsList(here, given.talk.forum());
    mail.readsList(there, elsewhere);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private void move(Written opened) {
    given
        .curating
        .curate(
            branches.moderator,
            opened.discussion(),
            new Curation.Move("elsewhere"),
            branches.reason)
        .await();
    mail.deliver();
  }

  @Test
  void whatIsMovedGoesOnceAndWhatIsSaidAfterItToTheOtherList() {
    Written opened = given.talk.open(branches.ana, "Who pays?");
    mail.deliver();
    move(opened);
    assertThat(mail.listed(here)).containsExactly(opened.id());
    assertThat(mail.listed(there)).isEmpty();
    Written answer = given.talk.answer(branches.ben, opened, "We do.");
    mail.deliver();
    assertThat(mail.listed(here)).containsExactly(opened.id());
    assertThat(mail.listed(there)).containsExactly(answer.id());
  }

  @Test
  void whatIsMovedBeforeItWasMadeIntoLettersGoesToTheOtherListAlone() {
    Written opened = given.talk.open(branches.ana, "Who pays?");
    move(opened);
    assertThat(mail.listed(here)).isEmpty();
    assertThat(mail.listed(there)).containsExactly(opened.id());
  }

  @Test
  void whatIsMergedOrSplitGoesOnce() {
    Written opened = given.talk.open(branches.ana, "Who pays?");
    Written answer = given.talk.answer(branches.ben, opened, "We do.");
    mail.deliver();
    branches.merge(branches.moderator, opened.discussion(), branches.opened.discussion()).await();
    branches.split(branches.moderator, branches.aside).await();
    mail.deliver();
    assertThat(mail.listed(here)).containsExactlyInAnyOrder(opened.id(), answer.id());
    Written later =
        given.talk.answer(branches.ana, branches.opened.discussion(), answer, "Do you?");
    mail.deliver();
    assertThat(mail.listed(here)).containsExactlyInAnyOrder(opened.id(), answer.id(), later.id());
  }
}
