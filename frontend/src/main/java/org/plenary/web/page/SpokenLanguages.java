package org.plenary.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.web.door.Query;

/**
 * The languages that somebody speaks, the dearest first: a form offers them by their names, each in
 * a field of its own.
 *
 * @param rows the fields that are shown
 * @param offered what can be chosen in each, in the order of their names
 */
public record SpokenLanguages(List<Row> rows, List<Named> offered) {

  private static final int MOST = 10;
  private static final int FEWEST_ROWS = 3;
  private static final List<String> NAMED =
      Stream.concat(
              Arrays.stream(Locale.getISOLanguages()),
              Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
          .map(language -> Locale.of(language).toLanguageTag())
          .filter(tag -> !tag.equals("und"))
          .distinct()
          .toList();

  static final List<String> FIELDS =
      IntStream.range(0, MOST).mapToObj(row -> "languages-" + row).toList();

  /**
   * One field.
   *
   * @param place counted from 0
   * @param chosen the tag that is kept; empty where there is none
   */
  public record Row(int place, Optional<String> chosen) {

    public String field() {
      return FIELDS.get(place);
    }

    public boolean isChosen(Named language) {
      return chosen.equals(Optional.of(language.tag()));
    }
  }

  /** A language, with what it is called. */
  public record Named(String tag, String name) {}

  /** Those that are kept, and room for more; all that chapters speak are among what is offered. */
  static SpokenLanguages of(
      Texts texts, List<Chapter> chapters, List<String> kept, Entered entered) {
    return new SpokenLanguages(rows(kept, entered), offered(texts, chapters, kept));
  }

  private static List<Row> rows(List<String> kept, Entered entered) {
    int some = Math.min(MOST, Math.max(FEWEST_ROWS, kept.size() + 1));
    return IntStream.range(0, MOST)
        .filter(row -> row < some || !entered.field(FIELDS.get(row), "").isEmpty())
        .mapToObj(row -> new Row(row, kept.stream().skip(row).findFirst()))
        .toList();
  }

  // Chapters and members may speak what has no name here, or a language as one country has it.
  private static List<Named> offered(Texts texts, List<Chapter> chapters, List<String> kept) {
    Stream<String> spoken = chapters.stream().flatMap(chapter -> chapter.languages().stream());
    return Stream.of(NAMED.stream(), spoken, kept.stream())
        .flatMap(tags -> tags)
        .distinct()
        .map(tag -> new Named(tag, texts.wholeNameOf(tag)))
        .sorted(texts.inOrderOf(Named::name))
        .toList();
  }

  /** What was chosen, each once. */
  static List<String> read(Query form) {
    return FIELDS.stream().flatMap(field -> form.text(field).stream()).distinct().toList();
  }
}
