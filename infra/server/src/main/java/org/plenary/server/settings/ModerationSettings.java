package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.appeal.AppealLimits;
import org.plenary.moderation.ModerationLimits;

/** How moderators act, and how their actions are appealed against. */
public record ModerationSettings(
    @Setting(
            name = "PLENARY_MODERATION_UNDO",
            standard = "PT1M",
            meaning = "How long an action can be taken back; then the notice of it leaves.",
            range = {"PT1S", "PT10M"})
        Duration undo,
    @Setting(
            name = "PLENARY_MODERATION_AT_ONCE",
            standard = "100",
            meaning = "How many contributions one action may concern.",
            range = {"1", "1000"})
        int atOnce,
    @Setting(
            name = "PLENARY_CURATING_MOVED",
            standard = "1000",
            meaning = "How many posts may move at once, by splitting and merging.",
            range = {"1", "10000"})
        int moved,
    @Setting(
            name = "PLENARY_CURATING_REOPENING",
            standard = "PT5S",
            meaning = "How often discussions are looked for whose lock has ended.",
            range = {"PT1S", "PT1H"})
        Duration reopening,
    @Setting(
            name = "PLENARY_SUMMARY_LETTERS",
            standard = "4000",
            meaning = "How many letters the summary of a discussion may have.",
            range = {"500", "20000"})
        int summaryLetters,
    @Setting(
            name = "PLENARY_APPEAL_WITHIN",
            standard = "P183D",
            meaning = "How long after its notice an action can be appealed against.",
            range = {"P183D", "P3650D"})
        Duration appealWithin,
    @Setting(
            name = "PLENARY_APPEAL_DUE",
            standard = "P14D",
            meaning = "Within how long an appeal is to be decided.",
            range = {"P1D", "P90D"})
        Duration appealDue,
    @Setting(
            name = "PLENARY_OPENING_LASTS",
            standard = "P30D",
            meaning = "How long a wish to open a seal counts with which nobody agrees.",
            range = {"P1D", "P365D"})
        Duration openingLasts) {

  public ModerationLimits limits() {
    return new ModerationLimits(undo, atOnce, appealWithin);
  }

  public AppealLimits appeals() {
    return new AppealLimits(appealWithin, appealDue);
  }
}
