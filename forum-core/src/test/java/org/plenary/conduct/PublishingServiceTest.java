package org.plenary.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenOffice;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

class PublishingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final CodeText ENGLISH = WrittenCode.read("en", "Hello\n1. Be kind\nAlways.");
  private static final CodeText FRENCH = WrittenCode.read("fr", "1. Soyez aimable");

  private final GivenOffice office = new GivenOffice(DATABASE.pool(), "en", "fr");
  private final RulesService rules = new RulesService(DATABASE.pool());
  private final PublishingService publishing =
      new PublishingService(DATABASE.pool(), office.administration());
  private final String slug = office.slug();
  private final CodePlace place = CodePlace.of(slug);
  private final Caller officer = office.officer();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Future<Void> publish(int judged, CodeText... texts) {
    return publishing.publish(officer, place, judged, List.of(texts));
  }

  private CodeOfConduct newest(String language) {
    return rules.listRules(Caller.ANONYMOUS, slug, List.of(language)).await().getFirst();
  }

  @Test
  void aVersionIsPublishedInItsLanguages() {
    publish(0, ENGLISH, FRENCH).await();
    assertThat(newest("fr").rules()).containsExactly(new Rule(1, "Soyez aimable", ""));
    assertThat(newest("fr").languages()).containsExactly("en", "fr");
    assertThat(newest("es").preamble()).isEqualTo("Hello");
    assertThat(publishing.getEdition(officer, place).await())
        .isEqualTo(new CodeEdition(1, List.of(ENGLISH, FRENCH)));
    assertThat(office.published()).containsExactly("rules.published 1");
  }

  @Test
  void anOlderVersionStaysAsItWas() {
    publish(0, ENGLISH).await();
    publish(1, WrittenCode.read("en", "1. Be brief")).await();
    assertThat(newest("en").version()).isEqualTo(2);
    assertThat(newest("en").rules()).extracting(Rule::title).containsExactly("Be brief");
    CodeOfConduct first = rules.getRules(Caller.ANONYMOUS, place, 1, List.of("en")).await();
    assertThat(first.rules()).containsExactly(new Rule(1, "Be kind", "Always."));
    assertThat(Refusals.of(rules.getRules(Caller.ANONYMOUS, place, 3, List.of("en"))))
        .isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2, 7})
  void whoJudgedAnotherVersionIsRefused(int judged) {
    publish(0, ENGLISH).await();
    assertThat(Refusals.of(publish(judged, ENGLISH))).isInstanceOf(Problem.Conflict.class);
    assertThat(newest("en").version()).isEqualTo(1);
  }

  @Test
  void ofTwoAtOnceOneIsPublished() {
    List<Future<Void>> both = List.of(publish(0, ENGLISH), publish(0, ENGLISH));
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
    assertThat(office.published()).containsExactly("rules.published 1");
  }

  @Test
  void aForumAddsItsOwnWhichOnlyItsReadersRead() {
    new Given(DATABASE.pool()).forum(office.chapter(), "closed", Audience.CHAPTER);
    publish(0, ENGLISH).await();
    publishing.publish(officer, CodePlace.of(slug, "closed"), 0, List.of(ENGLISH)).await();
    CodePlace closed = CodePlace.of(slug, "closed");
    assertThat(rules.listRules(Caller.ANONYMOUS, slug, List.of("en")).await()).hasSize(1);
    assertThat(rules.listRules(officer, slug, List.of("en")).await()).hasSize(2);
    assertThat(Refusals.of(rules.getRules(Caller.ANONYMOUS, closed, 1, List.of("en"))))
        .isEqualTo(new Problem.NotFound());
    assertThat(rules.getRules(officer, closed, 1, List.of("en")).await().forum())
        .contains("closed");
  }

  static Stream<List<CodeText>> wrong() {
    return Stream.of(
        List.of(),
        List.of(FRENCH),
        List.of(ENGLISH, ENGLISH),
        List.of(ENGLISH, new CodeText("x y", "", FRENCH.rules())),
        List.of(WrittenCode.read("en", "No rule at all")),
        List.of(WrittenCode.read("en", "2. Two\n1. One")),
        List.of(WrittenCode.read("en", "1. One\n1. One again")),
        List.of(WrittenCode.read("en", "0. Nought")),
        List.of(ENGLISH, WrittenCode.read("fr", "2. Deux")),
        List.of(WrittenCode.read("en", "1. " + "x".repeat(201))),
        List.of(WrittenCode.read("en", "1. x\n" + "x".repeat(4_001))),
        List.of(WrittenCode.read("en", "x".repeat(4_001) + "\n1. x")),
        List.of(new CodeText("en", "", List.of(new Rule(1, "One", "\u0000")))),
        List.of(new CodeText("en", "", List.of(new Rule(1, "One", "2. Two")))),
        List.of(new CodeText("en", "1. One", List.of(new Rule(1, "One", "")))),
        List.of(
            new CodeText(
                "en",
                "",
                IntStream.rangeClosed(1, 41).mapToObj(n -> new Rule(n, "R", "")).toList())));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotBeACodeIsRefused(List<CodeText> texts) {
    assertThat(Refusals.of(publishing.publish(officer, place, 0, texts)))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(office.published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheDoorDoesNotExist(Role role) {
    Caller other = office.member("other", role);
    assertThat(Refusals.of(publishing.getEdition(other, place))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(publishing.publish(other, place, 0, List.of(ENGLISH))))
        .isEqualTo(new Problem.NotFound());
  }
}
