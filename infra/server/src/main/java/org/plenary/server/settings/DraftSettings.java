package org.plenary.server.settings;

import java.time.Duration;

/** What members have begun to write. */
public record DraftSettings(
    @Setting(
            name = "PLENARY_DRAFT_KEPT",
            standard = "P90D",
            meaning = "For how long a draft is kept that its member does not touch.",
            range = {"P1D", "P3650D"})
        Duration kept) {}
