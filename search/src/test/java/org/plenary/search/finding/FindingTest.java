package org.plenary.search.finding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.finding.Findings.Name;
import org.plenary.finding.Inquiry;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

class FindingTest {

  private static final IndexedForum FORUM = new IndexedForum(TestElasticsearch.address());
  private static final Caller ANYBODY = Caller.ANONYMOUS;
  private static final ChapterId SENEGAL = FORUM.given().chapter("senegal", "fr");
  private static final GivenForum OPEN =
      FORUM.given().forum(SENEGAL, "encryption", Audience.PUBLIC);
  private static final GivenForum CLOSED = FORUM.given().forum(SENEGAL, "board", Audience.CHAPTER);

  private static PostId french;
  private static PostId spanish;
  private static PostId english;
  private static PostId arabic;
  private static PostId japanese;
  private static PostId hidden;

  @BeforeAll
  static void write() {
    FORUM.rebuild();
    french =
        FORUM.say(OPEN, "fr", "Vie privée", "Il faut chiffrer nos messages.\n\n> Un mot cité\n");
    spanish = FORUM.say(OPEN, "es", "Privacidad", "Debemos cifrar los mensajes.");
    english = FORUM.say(OPEN, "en", "Keys", "Members encrypted their messages with strong keys.");
    arabic = FORUM.say(OPEN, "ar", "الخصوصية", "نحتاج إلى تشفير الرسائل");
    japanese = FORUM.say(OPEN, "ja", "暗号", "暗号化は権利です");
    hidden = FORUM.say(CLOSED, "en", "Board", "The board encrypts its messages in secret.");
    FORUM.keepUp();
  }

  @AfterAll
  static void close() {
    FORUM.close();
  }

  @Test
  void aWordIsFoundInAnotherOfItsForms() {
    assertThat(found("chiffrement")).containsExactly(french);
    assertThat(found("mensaje")).containsExactly(spanish);
    assertThat(found("encrypting")).containsExactly(english);
    assertThat(found("message encryption")).first().isEqualTo(english);
  }

  @Test
  void wordsAreFoundInEveryScript() {
    assertThat(found("الرسائل")).containsExactly(arabic);
    assertThat(found("暗号化")).containsExactly(japanese);
  }

  @Test
  void accentsAndCaseDoNotMatter() {
    assertThat(found("VIE PRIVEE")).containsExactly(french);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"strong keys\"', true",
    "'\"keys strong\"', false",
    "title:keys, true",
    "title:members, false",
    "keys -strong, false",
    "keys -weak, true",
    "keys -strong-weak, true",
    "keys -member, false",
    "after:2020 -encryption, false",
    "keys OR locks, true",
    "keys in:senegal/encryption, true",
    "keys in:senegal/board, false",
    "keys chapter:senegal, true",
    "keys lang:fr, false",
    "keys author:ada, true",
    "keys author:bob, false",
    "keys before:2026-03-02, true",
    "keys after:2026-03-02, false",
    "keys is:open, true",
    "keys is:locked, false",
    "keys is:unanswered, true",
    "keys has:attachment, false",
    "lang:en, true"
  })
  void operatorsNarrow(String question, boolean finds) {
    assertThat(found(question).contains(english)).isEqualTo(finds);
  }

  @Test
  void whatIsNewestHasAllWords() {
    assertThat(found("members weak rain")).contains(english);
    assertThat(FORUM.find(ANYBODY, "members weak rain", Inquiry.Order.NEWEST, 20).total()).isZero();
    assertThat(FORUM.find(ANYBODY, "members strong keys", Inquiry.Order.NEWEST, 20).total())
        .isOne();
  }

  @Test
  void whatIsQuotedIsApart() {
    assertThat(found("quoted:cité")).containsExactly(french);
    assertThat(found("quoted:chiffrer")).isEmpty();
  }

  @Test
  void onlyThoseWhoMayReadFindIt() {
    Caller member = Given.callerOf(SENEGAL, Role.MEMBER);
    assertThat(FORUM.found(member, "secret")).containsExactly(hidden);
    assertThat(found("secret")).isEmpty();
    assertThat(FORUM.find(ANYBODY, "messages").total()).isEqualTo(2);
    assertThat(FORUM.find(member, "messages").total()).isEqualTo(3);
  }

  private static Count count(String value, int posts) {
    return new Count(value, Optional.empty(), posts);
  }

  @Test
  void whatWasFoundIsCounted() {
    var facets = FORUM.find(ANYBODY, "lang:en OR lang:fr").facets();
    assertThat(facets.get(Facet.LANGUAGE)).containsExactly(count("en", 1), count("fr", 1));
    assertThat(facets.get(Facet.FORUM))
        .containsExactly(
            new Count("senegal/encryption", Optional.of(new Name("Forum encryption", "en")), 2));
    assertThat(facets.get(Facet.YEAR)).containsExactly(count("2026", 2));
    assertThat(facets.get(Facet.AUTHOR)).containsExactly(count("ada", 2));
  }

  @Test
  void whatIsWithdrawnIsNotFoundThoughTheIndexDoesNotKnow() {
    PostId post = FORUM.say(OPEN, "en", "Moment", "An ephemeral remark.");
    FORUM.keepUp();
    assertThat(found("ephemeral")).containsExactly(post);
    FORUM.given().state(post.value(), "withdrawn");
    assertThat(found("ephemeral")).isEmpty();
    assertThat(FORUM.find(ANYBODY, "ephemeral").facets()).isEmpty();
  }

  @Test
  void aForumThatIsClosedIsClosedAtOnce() {
    GivenForum narrowed = FORUM.given().forum(SENEGAL, "narrowed", Audience.PUBLIC);
    FORUM.say(narrowed, "en", "Narrow", "A perishable remark.");
    FORUM.keepUp();
    assertThat(found("perishable")).hasSize(1);
    FORUM.given().access(narrowed.id(), 2, Audience.OFFICERS);
    assertThat(found("perishable")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"never closed",
        "*",
        "* OR *",
        "(a+)+$",
        "/.*/",
        "keys~2 keys^5",
        "🏳️‍🌈",
        "مفاتيح keys \u202E",
        "\\",
        "-keys",
        "-\"strong keys\" -lang:fr",
        "\u0000\uD800",
        "鍵 키 مفتاح ключ कुंजी"
      })
  void oddQuestionsAreAnsweredByTheIndex(String question) {
    assertThat(FORUM.find(ANYBODY, question).partial()).isFalse();
  }

  @Test
  void asManyWordsAndOperatorsAsThereMayBeAreAnsweredByTheIndex() {
    String words = IntStream.range(0, 32).mapToObj("wörd%d "::formatted).collect(joining());
    String longest = words + "OR -title:a ".repeat(15).strip();
    assertThat(FORUM.find(ANYBODY, longest).partial()).isFalse();
    assertThat(FORUM.find(ANYBODY, "a ".repeat(64).strip()).partial()).isFalse();
    assertThat(FORUM.find(ANYBODY, "\"" + "a b ".repeat(249) + "\"").partial()).isFalse();
  }

  private static List<PostId> found(String question) {
    return FORUM.found(ANYBODY, question);
  }
}
