package org.plenary.server.settings;

import org.plenary.web.door.ExportLimits;

/** Whole discussions, the public record, and what members take along, in one file. */
public record ExportSettings(
    @Setting(
            name = "PLENARY_EXPORT_MOST",
            standard = "8",
            meaning =
                "How many whole discussions, records and data of members one node sends at once; more"
                    + " answer 503.",
            range = {"0", "1000"})
        int most,
    @Setting(
            name = "PLENARY_EXPORT_MOST_OF_ONE",
            standard = "2",
            meaning =
                "How many of them to one member, or to one network where nobody is known; more"
                    + " answer 429.",
            range = {"0", "1000"})
        int mostOfOne) {

  public ExportLimits limits() {
    return new ExportLimits(most, mostOfOne);
  }
}
