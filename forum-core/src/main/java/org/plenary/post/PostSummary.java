package org.plenary.post;

import java.time.Instant;
import org.plenary.discussion.DiscussionId;

/** A post in a list of posts of many discussions. */
public record PostSummary(
    PostId id,
    DiscussionId discussionId,
    String discussionTitle,
    String discussionLanguage,
    int number,
    Instant createdAt,
    String language,
    String excerpt) {}
