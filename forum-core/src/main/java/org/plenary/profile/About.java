package org.plenary.profile;

import java.util.List;
import java.util.Optional;

/**
 * What a member says, and may change at any time.
 *
 * @param languages BCP 47, the dearest first
 * @param timeZone of the IANA database
 * @param chapter that stands beside the name, one of the member's own
 */
public record About(
    String name,
    List<String> languages,
    String timeZone,
    String pronouns,
    List<Affiliation> affiliations,
    Optional<String> chapter) {

  public About {
    languages = List.copyOf(languages);
    affiliations = List.copyOf(affiliations);
  }
}
