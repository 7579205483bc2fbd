package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.FieldError;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.question.Question;
import org.plenary.web.door.Problems;

/** Refusals in the reader's language. */
class ReasonTest {

  private static final Texts ARABIC = Texts.of(List.of("ar"));
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("org.plenary.web.page.words", Locale.ROOT);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern GOES_ON = Pattern.compile("\"\\s*\\+\\s*\"");

  /** What those meet who write, and those who search. */
  static Stream<String> oftenMet() {
    return Stream.of(
            Arrays.stream(Obstacle.values())
                .map(obstacle -> Problems.description(new Problem.Obstructed(obstacle)).detail()),
            Question.operators().stream().map(operator -> refusal(operator + ":")),
            Stream.of(refusal("word ".repeat(200)), refusal("w".repeat(1_001))),
            checked(),
            Stream.of(Problems.description(new Problem.Gone("This post")).detail()))
        .flatMap(sentences -> sentences);
  }

  private static String refusal(String question) {
    try {
      Question.read(question, ZoneOffset.UTC);
    } catch (ProblemException refused) {
      return ((Problem.Unreadable) refused.problem()).why();
    }
    throw new AssertionError(question + " was read");
  }

  private static Stream<String> checked() {
    return new FieldCheck()
            .line("title", "", 1, 200)
            .text("source", "long", 3)
            .languages("language", List.of(), 5)
            .languages("language", List.of("x-", "x-"), 5)
            .errors()
            .stream()
            .map(FieldError::message);
  }

  @ParameterizedTest
  @MethodSource("oftenMet")
  void isSaidToThoseWhoWriteOrSearch(String english) {
    assertThat(Reason.of(ARABIC, english).language()).as(english).isNull();
  }

  @Test
  void takesItsNumbersAlongAsTheCountryWritesThem() {
    String english = "It has more than 100000 letters, or some that cannot be kept.";
    assertThat(Reason.of(Texts.of(List.of("ar-EG")), english).words()).contains("١٠٠٬٠٠٠");
    assertThat(Reason.of(Texts.of(List.of("en")), english).words()).contains("100,000 letters");
  }

  @Test
  void isMarkedWhereItStaysEnglish() {
    assertThat(Reason.of(ARABIC, "Nobody thought of this.").language()).isEqualTo("en");
    assertThat(Reason.of(ARABIC, "Nobody thought of this.").direction()).isEqualTo("ltr");
    assertThat(Reason.of(Texts.of(List.of("en-ZA")), "Nobody did.").language()).isNull();
  }

  @Test
  void nothingIsTranslatedThatIsNeverSaid() throws IOException {
    Set<String> said = said();
    for (String key : keys()) {
      String english = ENGLISH.getString(key).replaceAll("\\{[0-9]}", "1");
      assertThat(Reason.key(english)).isEqualTo(key);
      assertThat(said).as(english).anyMatch(english::matches);
    }
  }

  private static List<String> keys() {
    return ENGLISH.keySet().stream().filter(key -> key.startsWith("why.")).sorted().toList();
  }

  /** Patterns of all sentences that stand in the code. */
  private static Set<String> said() throws IOException {
    Set<String> said = new TreeSet<>();
    for (String module : List.of("forum-core", "frontend", "auth")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          said.addAll(sentences(Files.readString(file)));
        }
      }
    }
    return said;
  }

  private static Set<String> sentences(String code) {
    return LITERAL
        .matcher(GOES_ON.matcher(code).replaceAll(""))
        .results()
        .map(ReasonTest::pattern)
        .collect(Collectors.toSet());
  }

  private static String pattern(MatchResult literal) {
    String sentence = literal.group(1).replace("\\\"", "\"");
    return sentence.indexOf(' ') < 0
        ? ""
        : Pattern.quote(sentence).replace("%d", "\\E[0-9]+\\Q").replace("%s", "\\E.+\\Q");
  }
}
