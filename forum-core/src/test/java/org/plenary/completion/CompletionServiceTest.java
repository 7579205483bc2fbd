package org.plenary.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.plenary.topic.TopicService;

class CompletionServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId SENEGAL = GIVEN.chapter("senegal", "fr");
  private static final GivenForum OPEN = GIVEN.forum(SENEGAL, "open", Audience.PUBLIC);
  private static final GivenForum CLOSED = GIVEN.forum(SENEGAL, "closed", Audience.CHAPTER);
  private static final CompletionService SERVICE =
      new CompletionService(DATABASE.pool(), new TopicService(DATABASE.pool()));

  @BeforeAll
  static void write() {
    GIVEN.discussion(OPEN, "Régulation de l'Internet ouvert");
    GIVEN.discussion(OPEN, "Open Internet, closed doors");
    GIVEN.discussion(OPEN, "الإنترنت المفتوح");
    GIVEN.discussion(CLOSED, "Internal quarrel");
    DATABASE
        .pool()
        .query(
            """
            with made as (insert into topic (slug, emerging) values ('encryption', false) returning id)
            insert into topic_name (topic_id, language, name)
            select id, language, name
            from made
            cross join (values ('en', 'Encryption'), ('fr', 'Chiffrement')) named (language, name)
            """)
        .execute()
        .await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static List<String> titles(Caller caller, String typed) {
    return SERVICE.complete(caller, typed, "en").await().stream()
        .filter(Completion.OfTitle.class::isInstance)
        .map(completion -> ((Completion.OfTitle) completion).title())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "reg, Régulation de l'Internet ouvert",
    "RÉGULATION DE, Régulation de l'Internet ouvert",
    "open inter, 'Open Internet, closed doors'",
    "doors op, 'Open Internet, closed doors'",
    "المف, الإنترنت المفتوح"
  })
  void eachTypedWordBeginsOneOfTheTitle(String typed, String title) {
    assertThat(titles(Caller.ANONYMOUS, typed)).first().isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "o", "nternet", "' | true", "'\\' ) (", "\0", "🏳️‍🌈", "\uD800", "*"})
  void otherTypingCompletesNothingAndBreaksNothing(String typed) {
    assertThat(titles(Caller.ANONYMOUS, typed)).isEmpty();
  }

  @Test
  void aTitleIsTheReadersWhoMayReadIt() {
    assertThat(titles(Caller.ANONYMOUS, "quarr")).isEmpty();
    assertThat(titles(Given.callerOf(SENEGAL, Role.MEMBER), "quarr")).hasSize(1);
  }

  @Test
  void whatIsWithdrawnCompletesNothingAtOnce() {
    var fleeting = GIVEN.discussion(OPEN, "Ephemeral");
    assertThat(titles(Caller.ANONYMOUS, "ephem")).hasSize(1);
    GIVEN.state(fleeting.id().value(), "withdrawn");
    assertThat(titles(Caller.ANONYMOUS, "ephem")).isEmpty();
  }

  @Test
  void topicsAreNamedInTheLanguageOfTheReader() {
    var found = SERVICE.complete(Caller.ANONYMOUS, "chiff", "fr").await();
    assertThat(found)
        .first()
        .isInstanceOfSatisfying(
            Completion.OfTopic.class, topic -> assertThat(topic.name()).isEqualTo("Chiffrement"));
  }
}
