package org.plenary.casework;

import java.time.Duration;
import java.util.Optional;
import org.plenary.page.Page;

/**
 * What waits for somebody, and, where nothing does, how fast it went.
 *
 * @param median from a report to its judgement, of those that were judged in the last seven days
 */
public record CaseQueue(Page<CaseLine> page, Optional<Duration> median) {}
