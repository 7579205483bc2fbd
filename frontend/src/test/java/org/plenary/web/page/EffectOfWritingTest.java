package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** Who writes is told what will happen. */
class EffectOfWritingTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final TwoWriters WRITERS = new TwoWriters(SERVED);
  private static final Caller ANA = WRITERS.ana();
  private static final Caller BEN = WRITERS.ben();

  private final Written opening = WRITERS.open();
  private final String post = "/p/" + opening.id().value();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static String effect(Caller caller, String address) {
    return WRITERS.page(caller, address).expectFirst(".writing .effect").text();
  }

  @Test
  void itIsToldWhoReadsWhatIsWrittenAndUnderWhichName() {
    assertThat(effect(ANA, post + "/reply"))
        .contains("Everybody can read it", "search engines can find it")
        .contains("as soon as you send it", "under your name, \u2068ana")
        .contains("withdraw it at any time", "in the first 5 minutes")
        .doesNotContain("pseudonym");
    assertThat(effect(BEN, post + "/reply")).contains("or under your pseudonym, \u2068Ibis\u2069");
    assertThat(effect(ANA, "/c/tuvalu/talk/new")).contains("Everybody can read it");
  }

  @Test
  void whoMayNotWriteThereIsToldBeforeTheyDo() {
    Caller guest =
        GivenMember.claimed(SERVED.database().pool(), "passer-by", "tuvalu").welcomed().caller();
    assertThat(effect(guest, post + "/reply"))
        .contains("Members of the chapter write here.")
        .doesNotContain("as soon as you send it");
    assertThat(effect(guest, "/c/tuvalu/talk/new")).contains("Members of the chapter write here.");
  }

  @Test
  void whoChangesAPostIsToldWhatIsShownOfThat() {
    assertThat(effect(ANA, post + "/edit"))
        .contains("Your change is shown", "goes on standing under the name \u2068ana")
        .contains("what it said before")
        .doesNotContain("withdraw");
    assertThat(
            WRITERS
                .page(ANA, "/d/" + opening.discussion().value() + "/posts/new")
                .select(".effect"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED_IN, Whoever is signed in can read it",
    "CHAPTER_OBSERVERS, Only members and observers of",
    "CHAPTER, Only members of",
  })
  void whatIsNotForAllDoesNotLeave(Audience audience, String told) {
    String chapter = "closed-" + audience.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var closed = new GivenTalk(SERVED.database(), chapter, audience);
    Caller member = closed.member("mia-" + chapter);
    String place = "/c/" + chapter + "/talk/new";
    assertThat(effect(member, place))
        .contains(told, "Search engines cannot", "in a private feed", "goes to no other site")
        .doesNotContain("may go out");
    keepFromFeeds(closed);
    assertThat(effect(member, place)).contains("does not go out in feeds");
  }

  private static void keepFromFeeds(GivenTalk talk) {
    SERVED
        .database()
        .pool()
        .query("update forum_access set feeds = false where forum_id = " + talk.forum().id())
        .execute()
        .await();
  }
}
