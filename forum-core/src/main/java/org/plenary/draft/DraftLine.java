package org.plenary.draft;

import java.time.Instant;

/**
 * A draft in a list of drafts.
 *
 * @param place where it is being written: the path of its form
 * @param title of the discussion that it would open, else empty
 * @param beginning of what it says
 */
public record DraftLine(String place, String title, String beginning, Instant savedAt) {}
