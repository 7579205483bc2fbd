package org.plenary.capability;

import java.util.Optional;
import org.plenary.caller.Caller;

/**
 * A private feed that is being read.
 *
 * @param question of the saved search, where it is of one
 * @param reader its member, with standings as they are now, who may read and do nothing else
 */
public record OpenedFeed(
    PrivateFeedId id, String name, FeedMatter of, Optional<String> question, Caller reader) {}
