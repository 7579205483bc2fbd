package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class PeoplePagesTest {

  private static final String PEOPLE = "/c/tuvalu/talk/people";
  private static final ServedForum SERVED = new ServedForum();
  private static final GivenTalk TALK = new GivenTalk(SERVED.database(), "tuvalu", Audience.PUBLIC);
  private static final Caller ANA = TALK.member("ana");

  @BeforeAll
  static void write() {
    TALK.open(TALK.member("ben"), "Who holds the keys?");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void whoIsKnownIsListedAndTheAnswerKeptNowhere() {
    Reply reply = SERVED.getAs(ANA, PEOPLE + "?begins=be");
    assertThat(reply.page().select(".people a").eachAttr("href")).containsExactly("/m/ben-tuvalu");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void itCostsTheSameWhoeverIsThere() {
    int none = SERVED.statementsOf(() -> SERVED.getAs(ANA, PEOPLE + "?begins=nobody"));
    assertThat(SERVED.statementsOf(() -> SERVED.getAs(ANA, PEOPLE))).isEqualTo(none);
  }

  @Test
  void aPostThatIsNotThereAddsNobody() {
    assertThat(SERVED.getAs(ANA, PEOPLE + "?post=999").status()).isEqualTo(200);
    assertThat(SERVED.getAs(ANA, PEOPLE + "?post=x").status()).isEqualTo(404);
  }

  @Test
  void strangersAreLedToTheSignIn() {
    assertThat(SERVED.get(PEOPLE).header("location")).startsWith("/sign-in");
  }

  @Test
  void aFormTellsWhomItCanName() {
    assertThat(form("/c/tuvalu/talk/new")).isEqualTo(PEOPLE);
    long post = TALK.open(ANA, "Another.").id().value();
    assertThat(form("/p/" + post + "/reply")).isEqualTo(PEOPLE + "?post=" + post);
  }

  private static String form(String path) {
    return SERVED.getAs(ANA, path).page().expectFirst("form.writing").attr("data-people");
  }
}
