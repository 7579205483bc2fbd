package org.plenary.profile;

import java.util.List;

/**
 * What a member says, and may change at any time.
 *
 * @param languages BCP 47, the dearest first
 * @param timeZone of the IANA database
 */
public record About(
    String name,
    List<String> languages,
    String timeZone,
    String pronouns,
    List<Affiliation> affiliations) {

  public About {
    languages = List.copyOf(languages);
    affiliations = List.copyOf(affiliations);
  }
}
