package org.plenary.feed;

/**
 * What a feed depends on.
 *
 * @param digest of the versions of all that it lists; it changes with everything that its readers
 *     could see
 */
public record FeedEdition(FeedPlace place, String digest) {}
