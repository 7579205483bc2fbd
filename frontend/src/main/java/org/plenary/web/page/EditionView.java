package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.FieldError;
import org.plenary.web.door.Problems.Description;

/**
 * The form in which officers write the next version of what their chapter publishes.
 *
 * @param languages in which there can be a text
 * @param wish as it stands in the form
 * @param problem why it was not taken
 * @param met what was published while it was written
 */
public record EditionView(
    Texts texts,
    List<String> languages,
    NextEdition wish,
    Optional<Description> problem,
    Optional<NextEdition> met) {

  public EditionView {
    languages = List.copyOf(languages);
  }

  /** A language that the chapter gave up stays until its text is taken away. */
  static EditionView of(Texts texts, List<String> languages, NextEdition wish) {
    return new EditionView(
        texts, together(languages, wish.languages()), wish, Optional.empty(), Optional.empty());
  }

  private static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** This, not taken. */
  EditionView refused(Description why) {
    return new EditionView(texts, languages, wish, Optional.of(byField(why)), met);
  }

  // A text is refused by its language, and stands in a field that is named after it.
  private Description byField(Description why) {
    return new Description(
        why.status(), why.name(), why.why(), why.errors().stream().map(this::byField).toList());
  }

  private FieldError byField(FieldError error) {
    return languages.contains(error.field())
        ? new FieldError(NextText.FIELD + error.field(), error.why())
        : error;
  }

  /** This beside what was published meanwhile, which it would replace. */
  EditionView beside(NextEdition other) {
    return new EditionView(
        texts,
        together(languages, other.languages()),
        wish.after(other.judged()),
        problem,
        Optional.of(other));
  }

  /** Its fields, one for each language. */
  public List<NextText> drafts() {
    return languages.stream().map(language -> new NextText(language, wish.in(language))).toList();
  }

  /** That it was not taken. */
  public Optional<String> told() {
    return met.map(other -> texts.text("declaring.met", other.judged()))
        .or(() -> problem.map(why -> ToldProblem.in(texts, why)));
  }

  /** Why it was not taken, where neither {@link #told} nor {@link #errors} say it all. */
  public List<Reason> reasons() {
    return problem.filter(why -> met.isEmpty() && why.errors().isEmpty()).stream()
        .flatMap(why -> ToldProblem.reasons(texts, why).stream())
        .toList();
  }

  /** What is wrong with which field. */
  public List<FieldError> errors() {
    return problem.filter(_ -> met.isEmpty()).stream()
        .flatMap(why -> ToldProblem.errors(why).stream())
        .toList();
  }

  /** What tells programs that read a page out that a text was refused; null where it was not. */
  public @Nullable String wrong(NextText text) {
    return wrong(text.field());
  }

  /** The same of another field. */
  public @Nullable String wrong(String field) {
    return at(field) == null ? null : "true";
  }

  /** Where the reason finds a text that was refused; null for the others. */
  public @Nullable String at(NextText text) {
    return at(text.field());
  }

  /** The same of another field. */
  public @Nullable String at(String field) {
    return WrongField.place(problem, field);
  }

  /** How the answer with it is given once more; empty for one that nobody sent. */
  public Optional<Again> again() {
    return problem.map(Again::of);
  }

  /** The texts that were published meanwhile and say something else than those in the form. */
  public List<NextText> others() {
    return met.stream()
        .flatMap(other -> other.texts().stream())
        .filter(text -> !text.text().strip().equals(wish.in(text.language()).strip()))
        .toList();
  }

  /** The address that was published meanwhile, where it is another. */
  public Optional<String> otherAddress() {
    return met.map(NextEdition::address)
        .filter(address -> !address.isEmpty() && !address.equals(wish.address()));
  }
}
