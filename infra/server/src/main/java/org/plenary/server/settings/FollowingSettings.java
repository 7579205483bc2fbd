package org.plenary.server.settings;

/** How members follow debates. */
public record FollowingSettings(
    @Setting(
            name = "PLENARY_SUBSCRIPTIONS",
            standard = "5000",
            meaning = "How many forums and discussions a member may follow.",
            range = {"1", "100000"})
        int subscriptions,
    @Setting(
            name = "PLENARY_BOOKMARKS",
            standard = "5000",
            meaning = "How many posts a member may keep.",
            range = {"1", "100000"})
        int bookmarks,
    @Setting(
            name = "PLENARY_MENTION_CROWD",
            standard = "50",
            meaning =
                "How many members a post tells at most of those whom it calls by a chapter or a"
                    + " role.",
            range = {"0", "100000"})
        int crowd) {}
