package org.plenary.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.finding.MeaningService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.question.Question;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

class MeaningTest {

  private static final IndexedForum FORUM = new IndexedForum(TestElasticsearch.address());
  private static final Caller ANYBODY = Caller.ANONYMOUS;
  private static final ChapterId SENEGAL = FORUM.given().chapter("senegal", "fr");
  private static final GivenForum OPEN = FORUM.given().forum(SENEGAL, "open", Audience.PUBLIC);
  private static final GivenForum CLOSED = FORUM.given().forum(SENEGAL, "board", Audience.CHAPTER);
  private static final MeaningService SERVICE =
      new MeaningService(FORUM.finding(), new ElasticSpeller(FORUM.cluster()));

  @BeforeAll
  static void write() {
    FORUM.rebuild();
    FORUM.say(OPEN, "fr", "Débat", "La régulation du chiffrement.");
    FORUM.say(OPEN, "en", "Debate", "Members debate the encryption of messages.");
    FORUM.say(CLOSED, "en", "Board", "Embezzlement was found. The encryption of messages holds.");
    FORUM.keepUp();
  }

  @AfterAll
  static void close() {
    FORUM.close();
  }

  private static Optional<String> meant(Caller caller, String question) {
    return SERVICE.meant(caller, question, FORUM.find(caller, question)).await();
  }

  @ParameterizedTest
  @CsvSource({
    "encription, encryption",
    "regulatoin, régulation",
    "encription lang:en -budget, encryption lang:en -budget",
    "'encription OR nonsense', 'encryption OR nonsense'",
    "mesages encription, messages encryption"
  })
  void aMisspeltWordIsOfferedAsAReadablePostHasIt(String question, String meant) {
    assertThat(meant(ANYBODY, question)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"encryption", "xqzwvkj", "author:encription", "\"encription\"", "*", "暗号"})
  void whatIsRightOrUnknownOrAnOperatorIsLeftAlone(String question) {
    assertThat(meant(ANYBODY, question)).isEmpty();
  }

  @Test
  void aWordAsLongAsAQuestionIsLeftAlone() {
    assertThat(meant(ANYBODY, "x".repeat(Question.LONGEST))).isEmpty();
    assertThat(meant(ANYBODY, "x".repeat(Question.LONGEST - 1))).isEmpty();
  }

  @Test
  void aWordThatOnlyClosedPostsHaveIsNobodysElse() {
    assertThat(meant(ANYBODY, "embezlement")).isEmpty();
    assertThat(meant(ANYBODY, "embezlement encryption messages")).isEmpty();
    assertThat(meant(Given.callerOf(SENEGAL, Role.MEMBER), "embezlement")).contains("embezzlement");
  }

  @Test
  void aWordThatIsWithdrawnIsNotOfferedThoughTheIndexHasIt() {
    PostId post = FORUM.say(OPEN, "en", "Moment", "An ephemeral remark.");
    FORUM.keepUp();
    assertThat(meant(ANYBODY, "ephemerel")).contains("ephemeral");
    FORUM.given().state(post.value(), "withdrawn");
    assertThat(meant(ANYBODY, "ephemerel")).isEmpty();
  }
}
