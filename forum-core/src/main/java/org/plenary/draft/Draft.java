package org.plenary.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * A post that is not sent yet.
 *
 * @param place where it is being written: the path of its form
 * @param title of the discussion that it would open, else empty
 */
public record Draft(
    String place, String title, String source, Optional<String> language, Instant savedAt) {}
