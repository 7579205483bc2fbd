package org.plenary.record;

import java.util.Optional;

/**
 * Some lines of the log.
 *
 * @param lines whole ones; see {@link RecordVerifier}
 * @param next the position from which it goes on; empty at its end
 */
public record LogBlock(String lines, Optional<Long> next) {}
