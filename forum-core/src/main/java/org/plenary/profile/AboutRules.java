package org.plenary.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.plenary.problem.FieldError;

/** What of a member's words about themselves cannot be kept. */
final class AboutRules {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PRONOUNS = 40;
  private static final int MOST_LANGUAGES = 10;
  private static final int MOST_AFFILIATIONS = 10;

  private AboutRules() {}

  static List<FieldError> errors(About about) {
    var errors = new ArrayList<FieldError>();
    checkLine("name", about.name(), 1, LONGEST_NAME, errors);
    checkLine("pronouns", about.pronouns(), 0, LONGEST_PRONOUNS, errors);
    checkLanguages(about.languages(), errors);
    if (!ZoneId.getAvailableZoneIds().contains(about.timeZone())) {
      errors.add(new FieldError("timeZone", "There is no such time zone; try Africa/Dakar."));
    }
    if (about.affiliations().size() > MOST_AFFILIATIONS) {
      errors.add(
          new FieldError("affiliations", "At most %d are kept.".formatted(MOST_AFFILIATIONS)));
    }
    about.affiliations().forEach(affiliation -> check(affiliation, errors));
    return errors;
  }

  private static void checkLine(
      String field, String text, int least, int most, List<FieldError> errors) {
    int letters = text.codePointCount(0, text.length());
    if (letters < least || letters > most || !text.codePoints().allMatch(AboutRules::canBeSeen)) {
      errors.add(
          new FieldError(
              field,
              "It must have %d to %d letters, and none that cannot be seen."
                  .formatted(least, most)));
    }
  }

  // Joiners are letters' own in several scripts; all else without a shape hides something.
  private static boolean canBeSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> point == 0x200c || point == 0x200d;
      default -> true;
    };
  }

  private static void checkLanguages(List<String> languages, List<FieldError> errors) {
    if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
      errors.add(new FieldError("languages", "There must be 1 to %d.".formatted(MOST_LANGUAGES)));
    }
    languages.stream()
        .filter(tag -> !isTag(tag))
        .forEach(
            tag ->
                errors.add(new FieldError("languages", "Write them as en, fr, es, ar or pt-BR.")));
  }

  private static boolean isTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  private static void check(Affiliation affiliation, List<FieldError> errors) {
    checkLine("organisation", affiliation.organisation(), 1, LONGEST_NAME, errors);
    if (affiliation.until().filter(end -> end.isBefore(affiliation.since())).isPresent()) {
      errors.add(new FieldError("until", "It ends before it begins."));
    }
  }
}
