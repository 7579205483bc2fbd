package org.plenary.administration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.chapter.Brand;
import org.plenary.chapter.Joining;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/** What of a wish cannot be; the database would refuse it less kindly. */
final class Wishes {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1_000;
  private static final int MOST_LANGUAGES = 20;
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  // Chapters write mail from this name; with these others do.
  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "digest",
          "hostmaster",
          "mailer-daemon",
          "no-reply",
          "noreply",
          "plenary",
          "postmaster",
          "root",
          "security",
          "webmaster");

  private static final Pattern FORM = Pattern.compile("https://[^\\s\\p{Cntrl}]{1,500}");

  private Wishes() {}

  static FieldCheck check(ChapterChange wish) {
    boolean byForm = wish.joining() == Joining.FORM;
    boolean hasForm = wish.joinForm().filter(form -> FORM.matcher(form).matches()).isPresent();
    return named(wish.name(), wish.description(), wish.languages())
        .that(
            byForm == hasForm,
            "joinForm",
            Why.of("https-needed", "An address with https is needed, for joining by a form alone."))
        .that(
            wish.mark().map(Brand::canBeMark).orElse(true),
            "mark",
            Why.of(
                "mark",
                "It must have 1 to 4 letters, signs or pictures that can be seen, and no space."))
        .that(
            Brand.canBeHue(wish.hue()),
            "hue",
            Why.of("number", "It must be a number from %d to %d.", 0, Brand.CIRCLE - 1));
  }

  static FieldCheck check(NewChapter wish) {
    return slug(named(wish.name(), wish.description(), wish.languages()), wish.slug())
        .that(
            !RESERVED.contains(wish.slug()),
            "slug",
            Why.of("handle-reserved", "Nobody can have this one."));
  }

  static FieldCheck check(NewForum wish) {
    return slug(check(wish.about()), wish.slug());
  }

  static FieldCheck check(ForumChange wish) {
    return new FieldCheck()
        .line("title", wish.title(), 1, LONGEST_NAME)
        .text("description", wish.description(), LONGEST_DESCRIPTION)
        .language("language", wish.language());
  }

  private static FieldCheck named(String name, String description, List<String> languages) {
    return new FieldCheck()
        .line("name", name, 1, LONGEST_NAME)
        .text("description", description, LONGEST_DESCRIPTION)
        .languages("languages", languages, MOST_LANGUAGES);
  }

  private static FieldCheck slug(FieldCheck check, String slug) {
    return check.that(
        SLUG.matcher(slug).matches(),
        "slug",
        Why.of("slug", "It must have 2 to 40 of a to z, digits and -, a letter first."));
  }
}
