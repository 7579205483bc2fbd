package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.FieldError;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.page.Filled.FilesAgain;

/**
 * What was entered in a form, so that it can be sent again.
 *
 * @param problem why it was not taken
 * @param action where it was sent
 * @param files the fields in which there were files
 * @param names what these are called
 */
public record ReturnedView(
    Texts texts,
    Description problem,
    String action,
    List<Field> fields,
    List<String> files,
    List<String> names) {

  public ReturnedView {
    fields = List.copyOf(fields);
    files = List.copyOf(files);
    names = List.copyOf(names);
  }

  /** What can be kept of a field, by its name. */
  public record Field(String name, String text) {}

  /** Whether nothing is wrong with it, and it can be sent again as it is. */
  public boolean isRight() {
    return problem.status() >= 500;
  }

  /** Whether it was refused for what stands in this field, which can be changed then. */
  public boolean isWrong(Field field) {
    return problem.errors().stream().anyMatch(error -> error.field().equals(field.name()));
  }

  /** Where the reason finds it then; null for what cannot be changed. */
  public @Nullable String at(Field field) {
    return WrongField.place(Optional.of(problem), field.name());
  }

  /** What is wrong with which field. */
  public List<FieldError> errors() {
    return ToldProblem.errors(problem);
  }

  /** What leads to the field; null where it does not stand here. */
  public @Nullable String address(FieldError error) {
    return fields.stream().anyMatch(field -> field.name().equals(error.field()))
        ? WrongField.address(texts, error)
        : null;
  }

  public String told() {
    return ToldProblem.in(texts, problem);
  }

  /** Why it was not taken, where {@link #errors} do not say it. */
  public List<Reason> reasons() {
    return errors().isEmpty() ? ToldProblem.reasons(texts, problem) : List.of();
  }

  /** How it is given once more. */
  public Again again() {
    return Again.of(problem);
  }

  /** The names of files that have to be chosen again, where there are some. */
  public Optional<String> filesAgain() {
    return new FilesAgain(List.of(), names).told(texts);
  }
}
