package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.problem.Problem;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * The next version of what a chapter publishes, as it stands in the form of its officers.
 *
 * @param judged the version that is the newest to those who write this; 0 for none
 * @param address to write to, empty where there is none
 * @param texts those that say something
 */
public record NextEdition(int judged, String address, List<NextText> texts) {

  private static final int HIGHEST_VERSION = 1_000_000;

  public NextEdition {
    texts = List.copyOf(texts);
  }

  /** The fields of its form, in these languages, however long and with whatever in them. */
  static Query form(Request request, List<String> languages) {
    return request.typed(
        Stream.concat(Stream.of("judged", "address"), fields(languages)).toArray(String[]::new));
  }

  private static Stream<String> fields(List<String> languages) {
    return languages.stream().map(language -> NextText.FIELD + language);
  }

  /** What is typed of it is what can be kept. */
  static NextEdition typed(Query form, List<String> languages) {
    return new NextEdition(
        form.number("judged", 0, HIGHEST_VERSION).orElse(0),
        FormText.kept(form.text("address").orElse("")).strip(),
        languages.stream().flatMap(language -> text(form, language)).toList());
  }

  private static Stream<NextText> text(Query form, String language) {
    return form
        .text(NextText.FIELD + language)
        .map(FormText::kept)
        .filter(text -> !text.isBlank())
        .map(text -> new NextText(language, text))
        .stream();
  }

  /** Why a form cannot be taken as it was sent. */
  static Optional<Problem> objection(Query form, List<String> languages) {
    return fields(languages)
        .flatMap(
            field -> form.text(field).flatMap(sent -> FormText.objection(field, sent)).stream())
        .findFirst();
  }

  /** The same, by those who know of this version too. */
  NextEdition after(int published) {
    return new NextEdition(published, address, texts);
  }

  /** What it says in a language, which may be nothing. */
  String in(String language) {
    return texts.stream()
        .filter(text -> text.language().equals(language))
        .map(NextText::text)
        .findFirst()
        .orElse("");
  }

  List<String> languages() {
    return texts.stream().map(NextText::language).toList();
  }
}
