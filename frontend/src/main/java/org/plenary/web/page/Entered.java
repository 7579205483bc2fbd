package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.page.ReturnedView.Field;

/**
 * What somebody entered in the fields of a form, where it was refused; nothing of a form that is
 * shown for the first time.
 */
public final class Entered {

  static final Entered NOTHING = new Entered(Optional.empty(), Optional.empty());

  private final Optional<Query> form;
  private final Optional<Description> problem;

  private Entered(Optional<Query> form, Optional<Description> problem) {
    this.form = form;
    this.problem = problem;
  }

  /** What is looked at once more, though nothing is wrong with it. */
  static Entered of(Query form) {
    return new Entered(Optional.of(form), Optional.empty());
  }

  static Entered refused(Query form, Description why) {
    return new Entered(Optional.of(form), Optional.of(why));
  }

  /** Why it was refused. */
  public Optional<Description> problem() {
    return problem;
  }

  /** What stands in a field: this, as long as nothing was entered. */
  public String field(String name, String otherwise) {
    return form.map(sent -> FormText.kept(sent.text(name).orElse(""))).orElse(otherwise);
  }

  /** Whether a box is ticked, or a choice made, with this value. */
  public boolean has(String field, String value, boolean otherwise) {
    return form.map(sent -> sent.text(field).equals(Optional.of(value))).orElse(otherwise);
  }

  /**
   * What tells programs that read a page out that a field was refused, by any of its names; null
   * where it was not.
   */
  public @Nullable String wrong(String... names) {
    return at(names) == null ? null : "true";
  }

  /** Where the reason finds a field that was refused, by any of its names; null for the others. */
  public @Nullable String at(String... names) {
    return WrongField.place(problem, names);
  }

  /** How the answer with it is given once more; empty where nothing was entered. */
  public Optional<Again> again() {
    return form.map(_ -> new Again(problem, Optional.empty()));
  }

  /** The same, where the form is asked for this instead of what its button does. */
  public Optional<Again> again(String wish) {
    return form.map(_ -> new Again(problem, Optional.of(wish)));
  }

  /** All that was sent, by its names. */
  public List<Field> sent() {
    return form.stream()
        .flatMap(all -> all.names().stream())
        .map(name -> new Field(name, field(name, "")))
        .toList();
  }

  /**
   * The same for that of several like forms in which this value was sent; nothing for the others.
   */
  public Entered where(String field, String value) {
    return has(field, value, false) ? this : NOTHING;
  }

  public boolean isEntered() {
    return form.isPresent();
  }

  /** Whether another was faster. */
  boolean meetsAnother() {
    return problem.filter(told -> told.name().equals("conflict")).isPresent();
  }

  boolean isRefused() {
    return problem.isPresent();
  }
}
