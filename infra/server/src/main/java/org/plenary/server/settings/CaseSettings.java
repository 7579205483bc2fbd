package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.casework.CaseLimits;

/** How soon what is reported is to be judged. */
public record CaseSettings(
    @Setting(
            name = "PLENARY_CASE_DUE_DANGER",
            standard = "PT24H",
            meaning = "Until when a case is to be judged in which somebody may be hurt.",
            range = {"PT1H", "P365D"})
        Duration danger,
    @Setting(
            name = "PLENARY_CASE_DUE_PERSONAL_DATA",
            standard = "PT48H",
            meaning = "Until when, where something is told of somebody.",
            range = {"PT1H", "P365D"})
        Duration personalData,
    @Setting(
            name = "PLENARY_CASE_DUE",
            standard = "P7D",
            meaning = "Until when all others are.",
            range = {"PT1H", "P365D"})
        Duration others,
    @Setting(
            name = "PLENARY_CASE_LETTERS",
            standard = "10000",
            meaning = "The longest note or message in a case, in letters.",
            range = {"100", "10000"})
        int letters) {

  public CaseLimits limits() {
    return new CaseLimits(danger, personalData, others, letters);
  }
}
