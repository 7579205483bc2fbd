package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.QuoteState;
import org.plenary.problem.Obstacle;
import org.plenary.writing.Written;

/** What is closed is quoted to nobody who may not read it. */
class ClosedSourceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenQuotes given = new GivenQuotes(DATABASE);
  private final GivenTalk talk = given.talk();
  private final Caller ben = given.ben();
  private final Written source = given.source();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatNobodyMayKnowOfIsNotThere() {
    GivenTalk closed = given.elsewhere(Audience.CHAPTER);
    Written secret = closed.open(closed.member("eve"), GivenQuotes.SAID);
    String own = given.link("").replace("" + source.id().value(), "" + secret.id().value());
    String none = given.link("").replace("" + source.id().value(), "999999999");
    given.assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.answer(ben, source, own + "> Who"));
    given.assertRefused(Obstacle.NO_SUCH_QUOTE, () -> talk.answer(ben, source, none + "> Who"));
  }

  @Test
  void whatIsClosedIsQuotedNowhereElse() {
    GivenTalk closed = given.elsewhere(Audience.CHAPTER);
    Caller both = both(closed);
    Written secret = closed.open(both, GivenQuotes.SAID);
    String words = given.quote(both, secret);
    given.assertRefused(Obstacle.QUOTE_OF_CLOSED, () -> talk.answer(both, source, words));
    given.assertRefused(Obstacle.QUOTE_OF_CLOSED, () -> talk.open(both, words));
    assertThat(closed.answer(both, secret, words)).isNotNull();
    assertThat(closed.open(both, words)).isNotNull();
    assertThat(closed.answer(both, secret, given.quote(source))).isNotNull();
  }

  private Caller both(GivenTalk other) {
    return GivenMember.claimed(
            DATABASE.pool(), other.handle("both"), talk.address().chapter(), Role.MEMBER)
        .with(other.address().chapter(), Role.MEMBER, "local")
        .welcomed()
        .caller();
  }

  @Test
  void whoMayNotReadASourceDoesNotLearnWhatBecameOfIt() {
    GivenTalk other = given.elsewhere(Audience.PUBLIC);
    Written elsewhere = other.open(other.member("eve"), GivenQuotes.SAID);
    Written answer = talk.answer(ben, source, given.quote(elsewhere));
    DATABASE
        .pool()
        .query(
            "update forum_access set reading = 'officers' where forum_id = " + other.forum().id())
        .execute()
        .await();
    assertThat(given.seen(answer).state()).isEqualTo(QuoteState.HIDDEN);
    assertThat(given.seen(answer).author()).isEmpty();
  }
}
