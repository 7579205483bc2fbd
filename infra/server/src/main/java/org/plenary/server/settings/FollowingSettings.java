package org.plenary.server.settings;

import java.time.Duration;

/** How members follow debates. */
public record FollowingSettings(
    @Setting(
            name = "PLENARY_SUBSCRIPTIONS",
            standard = "5000",
            meaning = "How many forums and discussions a member may follow.",
            range = {"1", "100000"})
        int subscriptions,
    @Setting(
            name = "PLENARY_MAIL_LISTS",
            standard = "100",
            meaning = "How many forums a member may read as mailing lists.",
            range = {"0", "1000"})
        int lists,
    @Setting(
            name = "PLENARY_BOOKMARKS",
            standard = "5000",
            meaning = "How many posts a member may keep.",
            range = {"1", "100000"})
        int bookmarks,
    @Setting(
            name = "PLENARY_SAVED_SEARCHES",
            standard = "50",
            meaning = "How many searches a member may keep.",
            range = {"1", "200"})
        int searches,
    @Setting(
            name = "PLENARY_SAVED_SEARCH_PACE",
            standard = "PT5M",
            meaning = "How long after a saved search was asked it is asked again for new answers.",
            range = {"PT10S", "P1D"})
        Duration searchPace,
    @Setting(
            name = "PLENARY_PRIVATE_FEEDS",
            standard = "20",
            meaning = "How many private feeds a member may have.",
            range = {"0", "1000"})
        int privateFeeds,
    @Setting(
            name = "PLENARY_MENTION_CROWD",
            standard = "50",
            meaning =
                "How many members a post tells at most of those whom it calls by a chapter or a"
                    + " role.",
            range = {"0", "100000"})
        int crowd) {}
