package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every language are complete, and can be said. */
class WordsTest {

  private static final Path SOURCES = Path.of("src", "main");
  private static final Path WORDS = SOURCES.resolve("resources/org/plenary/web/page");
  private static final Pattern IN_TEMPLATES = Pattern.compile("\\btext\\(\"([^\"]+)\"\\s*[,)]");
  private static final Pattern IN_CODE =
      Pattern.compile("(?:texts(?:\\(\\))?|languages\\(\\)\\))\\.text\\(\"([^\"]+)\"\\s*[,)]");
  private static final Pattern FILLED =
      Pattern.compile(
          "<(?:input|textarea|select)\\b(?! type=\"(?:hidden|checkbox|radio)\")[^>]*? name=\"([a-zA-Z]+)[-\"]");
  private static final Pattern PLACE = Pattern.compile("[{}]");
  private static final Pattern TYPED = Pattern.compile("\\p{L}'\\p{L}");

  static Stream<String> languages() {
    return Texts.all().stream().map(Texts::language);
  }

  private static Path file(String language) {
    return WORDS.resolve(language.equals("en") ? "words.properties" : name(language));
  }

  private static String name(String language) {
    return "words_" + language + ".properties";
  }

  private static List<String> lines(String language) throws IOException {
    return Files.readAllLines(file(language));
  }

  private static Map<String, String> words(String language) throws IOException {
    Map<String, String> words = new TreeMap<>();
    for (String line : lines(language)) {
      words.put(key(line), line.substring(line.indexOf('=') + 1));
    }
    return words;
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('='));
  }

  private static Map<String, String> phrases(String language) throws IOException {
    Map<String, String> phrases = words(language);
    phrases.values().removeIf(words -> !PLACE.matcher(words).find());
    return phrases;
  }

  @Test
  void allThatIsWrittenIsOffered() throws IOException {
    try (Stream<Path> files = Files.list(WORDS)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("words")))
          .containsExactlyInAnyOrderElementsOf(languages().map(WordsTest::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void allHaveTheSameKeysEachOnceAndInOrder(String language) throws IOException {
    assertThat(lines(language).stream().map(WordsTest::key))
        .isSorted()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(words("en").keySet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void nothingIsLeftUnsaid(String language) throws IOException {
    assertThat(words(language).values()).allMatch(words -> words.equals(words.strip()));
    assertThat(words(language).values()).noneMatch(String::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void allTakeTheSameValues(String language) throws IOException {
    assertThat(values(language)).isEqualTo(values("en"));
  }

  private static Map<String, Map<String, ArgType>> values(String language) throws IOException {
    Map<String, Map<String, ArgType>> values = new TreeMap<>();
    phrases(language).forEach((key, words) -> values.put(key, arguments(words)));
    return values;
  }

  private static Map<String, ArgType> arguments(String words) {
    var pattern = new MessagePattern(words);
    Map<String, ArgType> arguments = new TreeMap<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        arguments.put(pattern.getSubstring(pattern.getPart(i + 1)), part.getArgType());
      }
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatIsCountedHasTheFormsOfTheLanguageAndNoOthers(String language) throws IOException {
    Set<String> forms = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    phrases(language)
        .forEach(
            (key, words) ->
                assertThat(plurals(words)).as(key).allMatch(said -> said.equals(forms)));
  }

  /** The forms of each count, without those of exact numbers. */
  private static List<Set<String>> plurals(String words) {
    var pattern = new MessagePattern(words);
    List<Set<String>> plurals = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPart(i).getArgType() == ArgType.PLURAL
          && pattern.getPart(i).getType() == Part.Type.ARG_START) {
        plurals.add(forms(pattern, i));
      }
    }
    return plurals;
  }

  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      } else if (part.getType() == Part.Type.ARG_SELECTOR) {
        forms.add(pattern.getSubstring(part));
      }
    }
    forms.removeIf(form -> form.startsWith("="));
    return forms;
  }

  @Test
  void formsAreFoundAndAPluralWithoutOtherIsNone() {
    assertThat(plurals("{1} of {0, plural, =0 {no} one {# {2, plural, other {x}}} other {#}}"))
        .containsExactly(Set.of("one", "other"), Set.of("other"));
    assertThatThrownBy(() -> plurals("{0, plural, one {# post}}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Without a value nothing is read as a pattern, and two apostrophes would be two.
  @ParameterizedTest
  @MethodSource("languages")
  void whatTakesNoValueIsWrittenAsItIsSaid(String language) throws IOException {
    Map<String, String> words = words(language);
    words.keySet().removeAll(phrases(language).keySet());
    assertThat(words.values()).noneMatch(said -> said.contains("''"));
  }

  // Why something is refused is said in English as it is in JSON.
  @ParameterizedTest
  @MethodSource("languages")
  void anApostropheIsNoQuotationMark(String language) throws IOException {
    Map<String, String> words = words(language);
    words.keySet().removeIf(key -> language.equals("en") && key.startsWith("why."));
    assertThat(words.values()).noneMatch(said -> TYPED.matcher(said).find());
  }

  @Test
  void pagesAskForWordsThatThereAre() throws IOException {
    List<String> asked = new ArrayList<>(asked(SOURCES.resolve("jte"), IN_TEMPLATES));
    asked.addAll(asked(SOURCES.resolve("java/org/plenary/web/page"), IN_CODE));
    assertThat(asked).hasSizeGreaterThan(200);
    assertThat(words("en").keySet()).containsAll(asked);
  }

  /** What is filled in is refused by the name that it has on pages, never by that of programs. */
  @Test
  void everyFieldThatIsFilledInHasAName() throws IOException {
    List<String> filled = new ArrayList<>(asked(SOURCES.resolve("jte"), FILLED));
    filled.remove("sample");
    assertThat(filled).hasSizeGreaterThan(50);
    assertThat(words("en").keySet())
        .containsAll(filled.stream().map(name -> "field." + name).toList());
  }

  private static List<String> asked(Path directory, Pattern asking) throws IOException {
    List<String> asked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        asking
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> asked.add(found.group(1)));
      }
    }
    return asked;
  }
}
