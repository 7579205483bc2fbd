package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.plenary.problem.Why;
import org.plenary.question.Question;
import org.plenary.web.door.Problems;

/** Refusals in the reader's language. */
class ReasonTest {

  private static final Texts ARABIC = Texts.of(List.of("ar"));
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("org.plenary.web.page.words", Locale.ROOT);
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Why\\.of\\(|new Description\\(\\s*[0-9]+,)\\s*"
              + "\"([a-z-]+)\",\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern GOES_ON = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern VALUE = Pattern.compile("%[ds]");
  private static final Pattern OPERATOR = Pattern.compile("^[a-z]+: ");

  /** Those that refuse programs alone: tokens, bodies in JSON, orders, streams, broken requests. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of(
          "Admission.java",
          "AuthorshipService.java",
          "EditingPolicy.java",
          "InvitationService.java",
          "KeptBytes.java",
          "ListReadingService.java",
          "LivePosition.java",
          "MailChoiceService.java",
          "PrivateFeedService.java",
          "RetryKeys.java",
          "SavedSearchService.java",
          "SignOut.java",
          "Sites.java",
          "Streams.java",
          "StrictJson.java",
          "UnreadableRequests.java",
          "Why.java");

  private static final Path API = Path.of("org", "plenary", "web", "api");

  /** What those meet who write, and those who search. */
  static Stream<Why> oftenMet() {
    return Stream.of(
            obstacles(),
            operators(),
            Stream.of(refusal("word ".repeat(200)), refusal("w".repeat(1_001))),
            checked(),
            Stream.of(Problems.description(new Problem.Gone()).why()))
        .flatMap(whys -> whys);
  }

  private static Stream<Why> obstacles() {
    return Arrays.stream(Obstacle.values())
        .map(obstacle -> Problems.description(new Problem.Obstructed(obstacle)).why());
  }

  private static Stream<Why> operators() {
    return Question.operators().stream().map(operator -> refusal(operator + ":"));
  }

  private static Why refusal(String question) {
    try {
      Question.read(question, ZoneOffset.UTC);
    } catch (ProblemException refused) {
      return ((Problem.Unreadable) refused.problem()).why();
    }
    throw new AssertionError(question + " was read");
  }

  private static Stream<Why> checked() {
    return new FieldCheck()
            .line("title", "", 1, 200)
            .text("source", "long", 3)
            .languages("language", List.of(), 5)
            .languages("language", List.of("x-", "x-"), 5)
            .errors()
            .stream()
            .map(FieldError::why);
  }

  @ParameterizedTest
  @MethodSource("oftenMet")
  void isSaidToThoseWhoWriteOrSearch(Why why) {
    assertThat(Reason.of(ARABIC, why).language()).isNull();
    assertThat(Reason.of(ARABIC, why).words()).isNotEqualTo(why.english());
  }

  @Test
  void takesItsNumbersAlongAsTheCountryWritesThem() {
    Why why = new FieldCheck().text("source", "\0", 100_000).errors().getFirst().why();
    assertThat(Reason.of(Texts.of(List.of("ar-EG")), why).words()).contains("١٠٠٬٠٠٠");
    assertThat(Reason.of(Texts.of(List.of("en")), why).words()).contains("100,000 letters");
    assertThat(why.english()).contains("100000 letters");
  }

  @Test
  void isMarkedWhereItStaysEnglish() {
    Why why = Why.inEnglish("Nobody translated this.");
    assertThat(Reason.of(ARABIC, why).language()).isEqualTo("en");
    assertThat(Reason.of(ARABIC, why).direction()).isEqualTo("ltr");
    assertThat(Reason.of(Texts.of(List.of("en-ZA")), why).language()).isNull();
  }

  @Test
  void everyKeyHasWordsThatSayInEnglishWhatProgramsRead() throws IOException {
    assertThat(refusals()).isEqualTo(words());
  }

  @Test
  void nothingThatPagesShowStaysEnglish() throws IOException {
    List<String> english = new ArrayList<>();
    for (Path file : sources()) {
      if (Files.readString(file).contains("Why.inEnglish(") && !isForPrograms(file)) {
        english.add(file.toString());
      }
    }
    assertThat(english).isEmpty();
  }

  private static boolean isForPrograms(Path file) {
    return FOR_PROGRAMS.contains(file.getFileName().toString())
        || file.resolveSibling("").endsWith(API);
  }

  private static Set<String> words() {
    return ENGLISH.keySet().stream()
        .filter(key -> key.startsWith("why."))
        .map(key -> key.substring("why.".length()) + "=" + ENGLISH.getString(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys and sentences of all refusals that stand in the code. */
  private static Set<String> refusals() throws IOException {
    Set<String> refusals = new TreeSet<>();
    Stream.concat(obstacles(), operators())
        .forEach(why -> refusals.add(why.key().orElseThrow() + "=" + words(why.english())));
    for (Path file : sources()) {
      refusals.addAll(refusals(Files.readString(file)));
    }
    return refusals;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("forum-core", "search", "auth", "frontend")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(Files::isRegularFile).forEach(sources::add);
      }
    }
    return sources;
  }

  private static Set<String> refusals(String code) {
    return REFUSAL
        .matcher(GOES_ON.matcher(code).replaceAll(""))
        .results()
        .map(refusal -> refusal.group(1) + "=" + words(refusal.group(2).replace("\\\"", "\"")))
        .collect(Collectors.toSet());
  }

  // The page shows an operator beside what is said of it.
  private static String words(String sentence) {
    var place = new AtomicInteger();
    return VALUE
        .matcher(OPERATOR.matcher(sentence).replaceFirst(""))
        .replaceAll(_ -> "{" + place.getAndIncrement() + "}");
  }
}
