package org.plenary.server.settings;

/** What other sites show of the forum in the middle of their own pages. */
public record EmbedSettings(
    @Setting(
            name = "PLENARY_EMBED_ENTRIES",
            standard = "5",
            meaning = "How many titles an embed has where it names no number.",
            range = {"1", "50"})
        int entries,
    @Setting(
            name = "PLENARY_EMBED_ORIGINS",
            standard = "20",
            meaning = "How many origins a chapter may name that show its embeds.",
            range = {"1", "100"})
        int origins) {}
