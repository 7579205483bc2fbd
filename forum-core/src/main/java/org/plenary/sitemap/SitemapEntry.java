package org.plenary.sitemap;

import java.time.Instant;
import org.plenary.discussion.DiscussionId;

/** A discussion, and when something last happened there. */
public record SitemapEntry(DiscussionId id, String title, Instant changedAt) {}
