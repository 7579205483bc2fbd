package org.plenary.writing;

import java.time.Instant;
import java.util.Optional;
import org.plenary.text.Format;

/**
 * What a post said at one time.
 *
 * @param silent whether it came so early that it is not shown as an edit
 */
public record Revision(
    int number,
    Format format,
    String source,
    String html,
    String language,
    Instant at,
    Optional<String> reason,
    boolean silent) {}
