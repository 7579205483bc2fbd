package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Concern;
import org.plenary.declaration.DeclarationEdition;
import org.plenary.declaration.DeclaredText;
import org.plenary.web.door.Problems.Description;

/**
 * What a chapter says, as its officers write the next version.
 *
 * @param languages in which there can be a text
 * @param wish as it stands in the form
 * @param problem why it was not taken
 * @param met what was published while it was written
 */
public record DeclaringView(
    Texts texts,
    Chapter chapter,
    Concern concern,
    List<String> languages,
    DeclarationEdition wish,
    Optional<Description> problem,
    Optional<DeclarationEdition> met) {

  public DeclaringView {
    languages = List.copyOf(languages);
  }

  static DeclaringView of(
      Texts texts, Chapter chapter, Concern concern, DeclarationEdition newest) {
    return new DeclaringView(
        texts,
        chapter,
        concern,
        together(chapter.languages(), newest),
        newest,
        Optional.empty(),
        Optional.empty());
  }

  // A language that the chapter gave up stays until its text is taken away.
  private static List<String> together(List<String> languages, DeclarationEdition edition) {
    return Stream.concat(languages.stream(), edition.texts().stream().map(DeclaredText::language))
        .distinct()
        .toList();
  }

  /** This, with what was typed. */
  DeclaringView holding(DeclarationEdition typed) {
    return new DeclaringView(
        texts, chapter, concern, together(languages, typed), typed, problem, met);
  }

  /** This, not taken. */
  DeclaringView refused(Description why) {
    return new DeclaringView(texts, chapter, concern, languages, wish, Optional.of(why), met);
  }

  /** This beside what was published meanwhile, which it would replace. */
  DeclaringView beside(DeclarationEdition other) {
    var next = new DeclarationEdition(other.version(), wish.address(), wish.texts());
    return new DeclaringView(
        texts, chapter, concern, together(languages, other), next, problem, Optional.of(other));
  }

  /** Its fields, one for each language. */
  public List<NextCode> drafts() {
    return languages.stream().map(language -> new NextCode(language, said(language))).toList();
  }

  private String said(String language) {
    return wish.texts().stream()
        .filter(text -> text.language().equals(language))
        .map(DeclaredText::source)
        .findFirst()
        .orElse("");
  }

  /** That it was not taken. */
  public Optional<String> told() {
    return met.map(other -> texts.text("declaring.met", other.version()))
        .or(() -> problem.map(why -> ToldProblem.in(texts, why)));
  }

  /** Why it was not taken, where {@link #told} does not say it all. */
  public List<Reason> reasons() {
    return problem.filter(_ -> met.isEmpty()).stream()
        .flatMap(why -> ToldProblem.reasons(texts, why).stream())
        .toList();
  }

  /** The texts that were published meanwhile and say something else than those in the form. */
  public List<DeclaredText> others() {
    return met.stream()
        .flatMap(other -> other.texts().stream())
        .filter(text -> !text.source().strip().equals(said(text.language()).strip()))
        .toList();
  }

  /** The address that was published meanwhile, where it is another. */
  public Optional<String> otherAddress() {
    return met.map(DeclarationEdition::address)
        .filter(address -> !address.isEmpty() && !address.equals(wish.address()));
  }
}
