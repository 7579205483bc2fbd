package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.writing.WritingLimits;

/** How much members write. */
public record WritingSettings(
    @Setting(
            name = "PLENARY_POST_LETTERS",
            standard = "30000",
            meaning = "The longest post, in letters.",
            range = {"100", "100000"})
        int longest,
    @Setting(
            name = "PLENARY_POST_DEPTH",
            standard = "32",
            meaning = "The deepest level of a reply; the first is 0.",
            range = {"0", "150"})
        int deepest,
    @Setting(
            name = "PLENARY_POST_MENTIONS",
            standard = "20",
            meaning = "How many people a post may mention.",
            range = {"0", "1000"})
        int mentions,
    @Setting(
            name = "PLENARY_POST_QUOTES",
            standard = "20",
            meaning = "How many quotes of other posts may stand in a post.",
            range = {"0", "200"})
        int quotes,
    @Setting(
            name = "PLENARY_POST_ATTACHMENTS",
            standard = "10",
            meaning = "How many files may hang on a post.",
            range = {"0", "100"})
        int attachments,
    @Setting(
            name = "PLENARY_POSTING_NEW_FOR",
            standard = "P7D",
            meaning = "How long somebody is new here.",
            range = {"PT0S", "P365D"})
        Duration newFor,
    @Setting(
            name = "PLENARY_POSTING_NEW_HOURLY",
            standard = "10",
            meaning = "How many posts somebody new may write in an hour.",
            range = {"0", "1000000"})
        int newHourly,
    @Setting(
            name = "PLENARY_POSTING_HOURLY",
            standard = "60",
            meaning = "How many posts everybody else may write in an hour.",
            range = {"0", "1000000"})
        int hourly,
    @Setting(
            name = "PLENARY_POSTING_FORUM_HOURLY",
            standard = "30",
            meaning = "How many of them in one forum.",
            range = {"0", "1000000"})
        int forumHourly,
    @Setting(
            name = "PLENARY_POSTING_NETWORK_HOURLY",
            standard = "600",
            meaning =
                "How many posts may come from one network in an hour: 24 bits of IPv4, 48 of IPv6.",
            range = {"0", "1000000"})
        int networkHourly,
    @Setting(
            name = "PLENARY_EDITING_HOURLY",
            standard = "60",
            meaning = "How many edits of posts everybody may make in an hour.",
            range = {"0", "1000000"})
        int editsHourly,
    @Setting(
            name = "PLENARY_REACTING_HOURLY",
            standard = "300",
            meaning = "How many reactions everybody may give or take back in an hour.",
            range = {"0", "1000000"})
        int reactionsHourly,
    @Setting(
            name = "PLENARY_POSTING_SLOW",
            standard = "PT30M",
            meaning = "After how long somebody whom moderators slowed may write the next post.",
            range = {"PT1M", "P7D"})
        Duration slow,
    @Setting(
            name = "PLENARY_POST_GRACE",
            standard = "PT5M",
            meaning = "For how long a post that nobody answered is corrected without a mark.",
            range = {"PT0S", "PT5M"})
        Duration grace) {

  public WritingLimits limits() {
    return new WritingLimits(
        longest,
        deepest,
        mentions,
        quotes,
        attachments,
        newFor,
        newHourly,
        hourly,
        forumHourly,
        networkHourly,
        editsHourly,
        reactionsHourly,
        slow,
        grace);
  }
}
