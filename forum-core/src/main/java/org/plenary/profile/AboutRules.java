package org.plenary.profile;

import java.time.ZoneId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;

/** What members can say of themselves. The fields of affiliations are numbered from 0. */
final class AboutRules {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PRONOUNS = 40;
  private static final int MOST_LANGUAGES = 10;
  private static final int MOST_AFFILIATIONS = 10;

  private AboutRules() {}

  static FieldCheck check(About about) {
    var check =
        new FieldCheck()
            .line("name", about.name(), 1, LONGEST_NAME)
            .line("pronouns", about.pronouns(), 0, LONGEST_PRONOUNS)
            .languages("languages", about.languages(), MOST_LANGUAGES)
            .that(
                ZoneId.getAvailableZoneIds().contains(about.timeZone()),
                "timeZone",
                Why.of("no-such-time-zone", "There is no such time zone; try Africa/Dakar."))
            .that(
                about.affiliations().size() <= MOST_AFFILIATIONS,
                "affiliations",
                Why.of("most-kept", "At most %d are kept.", MOST_AFFILIATIONS));
    for (int n = 0; n < about.affiliations().size(); n++) {
      check(check, n, about.affiliations().get(n));
    }
    return check;
  }

  private static void check(FieldCheck check, int n, Affiliation affiliation) {
    check
        .line("organisation-" + n, affiliation.organisation(), 1, LONGEST_NAME)
        .that(
            affiliation.until().filter(end -> end.isBefore(affiliation.since())).isEmpty(),
            "until-" + n,
            Why.of("ends-early", "It ends before it begins."));
  }
}
