package org.plenary.opening;

import java.time.Instant;

/**
 * That an officer wishes to know who is behind a byline; another must agree.
 *
 * @param name of the byline
 * @param sentence why
 */
public record OpeningWish(
    OpeningWishId id, String chapter, String name, String sentence, Instant askedAt) {}
