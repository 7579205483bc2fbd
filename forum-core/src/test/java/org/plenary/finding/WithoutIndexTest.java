package org.plenary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.List;
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
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.post.PostId;
import org.plenary.question.Question;
import org.plenary.sealing.Sealing;

/** What is found while the index does not answer. */
class WithoutIndexTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId SENEGAL = GIVEN.chapter("senegal", "fr");
  private static final GivenForum OPEN = GIVEN.forum(SENEGAL, "open", Audience.PUBLIC);
  private static final GivenForum CLOSED = GIVEN.forum(SENEGAL, "closed", Audience.CHAPTER);
  private static final FindingService SERVICE =
      new FindingService(
          DATABASE.pool(),
          _ -> Future.failedFuture("There is no index."),
          new Unmarked(),
          new Sealing(new byte[Sealing.KEY_BYTES]));

  private static PostId old;
  private static PostId keys;
  private static PostId secret;

  @BeforeAll
  static void write() {
    old = GIVEN.discussion(OPEN, "Régulation ancienne").post("ada", 0, "Rien de plus.");
    GIVEN.discussions(OPEN, "en", "crowd", 1_200);
    keys = GIVEN.discussion(OPEN, "Keys").post("bob", 0, "They should be *strong*.");
    secret = GIVEN.discussion(CLOSED, "Board").post("ada", 0, "The keys of the safe.");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Findings find(Caller caller, String question) {
    var search =
        new Search(
            Question.read(question, ZoneOffset.UTC), Inquiry.Order.RELEVANCE, 20, Optional.empty());
    return SERVICE.find(caller, search).await();
  }

  private static List<PostId> found(Caller caller, String question) {
    return find(caller, question).page().items().stream().map(hit -> hit.id()).toList();
  }

  @Test
  void itIsSaidThatThisIsAPartOnly() {
    assertThat(find(Caller.ANONYMOUS, "keys").partial()).isTrue();
  }

  @Test
  void aTitleIsFoundHoweverOldItIs() {
    assertThat(found(Caller.ANONYMOUS, "regulation")).containsExactly(old);
    assertThat(found(Caller.ANONYMOUS, "title:RÉGULATION")).containsExactly(old);
  }

  @ParameterizedTest
  @CsvSource({
    "keys strong, true",
    "'\"be strong\"', true",
    "'\"strong be\"', false",
    "keys -strong, false",
    "keys OR nonsense, true",
    "keys author:bob, true",
    "keys author:ada, false",
    "keys in:senegal/open, true",
    "keys chapter:elsewhere, false",
    "keys is:unanswered, true",
    "author:bob, true"
  })
  void questionsMeanTheSame(String question, boolean finds) {
    assertThat(found(Caller.ANONYMOUS, question).contains(keys)).isEqualTo(finds);
  }

  @Test
  void onlyThoseWhoMayReadFindIt() {
    assertThat(found(Caller.ANONYMOUS, "safe")).isEmpty();
    assertThat(find(Caller.ANONYMOUS, "safe").facets()).isEmpty();
    assertThat(found(Given.callerOf(SENEGAL, Role.MEMBER), "safe")).containsExactly(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🏳️‍🌈", "\"", "*", "' ) | (", "\\", "-", "تشفير \"", "-keys", "<->"})
  void oddQuestionsAreAnswered(String question) {
    assertThat(find(Caller.ANONYMOUS, question).page().items()).hasSizeLessThanOrEqualTo(20);
  }
}
