package org.plenary.feed;

/** A post with its discussion; of a list of discussions, the one that opened it. */
public record FeedEntry(FeedDebate debate, FeedPost post) {}
