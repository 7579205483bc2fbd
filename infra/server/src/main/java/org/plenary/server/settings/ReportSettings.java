package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.report.ReportLimits;

/** How much is reported, and what a report is worth. */
public record ReportSettings(
    @Setting(
            name = "PLENARY_REPORTS_HOURLY",
            standard = "20",
            meaning = "How many reports a member may make in an hour.",
            range = {"0", "1000000"})
        int hourly,
    @Setting(
            name = "PLENARY_REPORTS_NETWORK_HOURLY",
            standard = "200",
            meaning =
                "How many reports may come from one network in an hour: 24 bits of IPv4, 48 of IPv6.",
            range = {"0", "1000000"})
        int networkHourly,
    @Setting(
            name = "PLENARY_REPORT_WORK_BITS",
            standard = "18",
            meaning =
                "How hard the proof of work is for who reports without an account, in zero bits: each"
                    + " one more doubles it.",
            range = {"0", "30"})
        int workBits,
    @Setting(
            name = "PLENARY_REPORT_WORK_LASTS",
            standard = "PT1H",
            meaning = "How long there is for it.",
            range = {"PT1M", "P1D"})
        Duration workLasts,
    @Setting(
            name = "PLENARY_REPORT_TRUSTED_AFTER",
            standard = "5",
            meaning =
                "After how many judged reports in a chapter a member can be trusted there; the last 100"
                    + " count.",
            range = {"1", "100"})
        int trustedAfter,
    @Setting(
            name = "PLENARY_REPORT_TRUSTED_SHARE",
            standard = "80",
            meaning = "Of how many of a hundred of these something must have come.",
            range = {"1", "100"})
        int trustedShare,
    @Setting(
            name = "PLENARY_REPORT_TRUSTED_HIDE",
            standard = "2",
            meaning = "How many trusted members' reports hold a post until it is judged.",
            range = {"1", "100"})
        int trustedHide) {

  public ReportLimits limits() {
    return new ReportLimits(
        hourly, networkHourly, workBits, workLasts, trustedAfter, trustedShare, trustedHide);
  }
}
