package org.plenary.administration;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.chapter.Joining;
import org.plenary.problem.FieldError;

/** What of an officer's wish cannot be; the database would refuse it less kindly. */
final class Wishes {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1_000;
  private static final int MOST_LANGUAGES = 20;
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern FORM = Pattern.compile("https://\\S{1,500}");

  private Wishes() {}

  static List<FieldError> errors(ChapterChange wish) {
    var errors = new ArrayList<FieldError>();
    checkLine("name", wish.name(), errors);
    checkDescription(wish.description(), errors);
    if (wish.languages().isEmpty() || wish.languages().size() > MOST_LANGUAGES) {
      errors.add(new FieldError("languages", "There must be 1 to %d.".formatted(MOST_LANGUAGES)));
    }
    wish.languages().forEach(language -> checkLanguage("languages", language, errors));
    boolean byForm = wish.joining() == Joining.FORM;
    if (byForm != wish.joinForm().filter(form -> FORM.matcher(form).matches()).isPresent()) {
      errors.add(
          new FieldError(
              "joinForm", "An address with https is needed, for joining by a form alone."));
    }
    return errors;
  }

  static List<FieldError> errors(NewForum wish) {
    var errors = new ArrayList<FieldError>();
    if (!SLUG.matcher(wish.slug()).matches()) {
      errors.add(
          new FieldError("slug", "It must have 2 to 40 of a to z, digits and -, a letter first."));
    }
    checkLine("title", wish.title(), errors);
    checkDescription(wish.description(), errors);
    checkLanguage("language", wish.language(), errors);
    return errors;
  }

  private static void checkLine(String field, String text, List<FieldError> errors) {
    int letters = text.codePointCount(0, text.length());
    if (letters < 1 || letters > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
      errors.add(
          new FieldError(
              field, "It must have 1 to %d letters, on one line.".formatted(LONGEST_NAME)));
    }
  }

  private static void checkDescription(String text, List<FieldError> errors) {
    if (text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION) {
      errors.add(
          new FieldError(
              "description", "It has more than %d letters.".formatted(LONGEST_DESCRIPTION)));
    }
  }

  private static void checkLanguage(String field, String tag, List<FieldError> errors) {
    try {
      if (!new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()) {
        return;
      }
    } catch (IllformedLocaleException _) {
      // Refused below, with what has no language at all.
    }
    errors.add(new FieldError(field, "Write it as en, fr, es, ar or pt-BR."));
  }
}
