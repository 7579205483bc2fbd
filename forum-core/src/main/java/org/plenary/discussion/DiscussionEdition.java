package org.plenary.discussion;

import java.util.Optional;

/**
 * What a page of a discussion depends on, without the discussion.
 *
 * @param version moves with every change that a reader of it could see
 * @param accessVersion of its forum
 * @param mergedInto where its posts went
 */
public record DiscussionEdition(
    String title,
    String language,
    long version,
    int accessVersion,
    Optional<DiscussionId> mergedInto) {}
