package org.plenary.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.forum.ListedChapter;
import org.plenary.web.page.ListingView.Choice;

/**
 * Chapters by the letters with which their names begin.
 *
 * @param all the chapter of all, where it is among them
 * @param languages those that chapters speak, to choose from
 */
public record ChaptersView(
    Texts texts, Optional<ListedChapter> all, List<Letter> letters, List<Choice> languages) {

  private static final String EVERYBODY = "global";

  /** Those whose names begin with a letter of their script. */
  public record Letter(String letter, String anchor, List<ListedChapter> chapters) {}

  /**
   * @param language the one that all shown speak, as people of any country write it
   */
  static ChaptersView of(
      Texts texts, Letters letters, List<ListedChapter> listed, Optional<String> language) {
    Optional<String> wanted = language.map(ChaptersView::spoken);
    List<ListedChapter> shown =
        listed.stream()
            .filter(chapter -> wanted.map(one -> speaks(chapter, one)).orElse(true))
            .toList();
    return new ChaptersView(
        texts,
        shown.stream().filter(chapter -> chapter.slug().equals(EVERYBODY)).findFirst(),
        byLetter(
            texts,
            letters,
            shown.stream().filter(chapter -> !chapter.slug().equals(EVERYBODY)).toList()),
        choices(texts, listed, wanted));
  }

  private static String spoken(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private static boolean speaks(ListedChapter chapter, String language) {
    return chapter.languages().stream().map(ChaptersView::spoken).anyMatch(language::equals);
  }

  private static List<Letter> byLetter(Texts texts, Letters letters, List<ListedChapter> chapters) {
    Map<Integer, List<ListedChapter>> found =
        chapters.stream()
            .sorted(texts.inOrderOf(ListedChapter::name))
            .collect(
                Collectors.groupingBy(
                    chapter -> letters.placeOf(texts, chapter.name()),
                    TreeMap::new,
                    Collectors.toList()));
    List<Integer> places = List.copyOf(found.keySet());
    return IntStream.range(0, places.size())
        .mapToObj(
            at ->
                new Letter(
                    letters.at(texts, places.get(at)),
                    "letter-" + (at + 1),
                    found.getOrDefault(places.get(at), List.of())))
        .toList();
  }

  private static List<Choice> choices(
      Texts texts, List<ListedChapter> listed, Optional<String> wanted) {
    return listed.stream()
        .flatMap(chapter -> chapter.languages().stream())
        .map(ChaptersView::spoken)
        .distinct()
        .map(one -> new Choice(one, texts.nameOf(one), wanted.filter(one::equals).isPresent()))
        .sorted(texts.inOrderOf(Choice::name))
        .toList();
  }

  /** How many are shown. */
  public int count() {
    return all.map(_ -> 1).orElse(0)
        + letters.stream().mapToInt(letter -> letter.chapters().size()).sum();
  }

  /** What a chapter speaks, in the reader's words. */
  public String speech(ListedChapter chapter) {
    return texts.text(
        "chapters.speaks",
        chapter.languages().stream()
            .map(texts::nameOf)
            .collect(Collectors.joining(texts.text("list.comma"))));
  }
}
