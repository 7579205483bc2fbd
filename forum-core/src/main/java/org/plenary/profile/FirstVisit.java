package org.plenary.profile;

import java.util.List;

/**
 * What the first visit asks for.
 *
 * @param rulesVersion of the rules of the chapter of all that the member has read and accepts
 */
public record FirstVisit(
    String handle, String name, List<String> languages, String timeZone, int rulesVersion) {

  public FirstVisit {
    languages = List.copyOf(languages);
  }
}
