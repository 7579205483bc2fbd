package org.plenary.capability;

import java.time.Instant;
import java.util.Optional;

/**
 * A private feed as its member sees it in a list; the address itself is shown once, when it is
 * made.
 *
 * @param usedAt when it was read last, to within an hour
 */
public record PrivateFeed(
    PrivateFeedId id, String name, FeedMatter of, Instant madeAt, Optional<Instant> usedAt) {}
