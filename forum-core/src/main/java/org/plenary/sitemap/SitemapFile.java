package org.plenary.sitemap;

import java.time.Instant;

/**
 * Some of the discussions in one language.
 *
 * @param language BCP 47
 * @param after the number behind which they begin
 * @param changedAt when something last happened in one of them
 */
public record SitemapFile(String language, long after, Instant changedAt) {}
