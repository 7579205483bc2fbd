package org.plenary.casework;

import java.time.Duration;

/**
 * How soon cases are to be judged, and how much is said in them.
 *
 * @param danger where somebody may be hurt
 * @param personalData where something is told of somebody
 * @param others all else
 * @param letters of what is said in a case at once
 */
public record CaseLimits(Duration danger, Duration personalData, Duration others, int letters) {

  Duration due(Concern concern) {
    return switch (concern) {
      case DANGER -> danger;
      case PERSONAL_DATA -> personalData;
      case RULE -> others;
    };
  }
}
