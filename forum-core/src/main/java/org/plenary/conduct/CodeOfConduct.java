package org.plenary.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a chapter's rules, or of what one of its forums adds, in one language.
 *
 * @param forum the slug of the forum that adds these rules, empty for the chapter's own
 * @param languages all languages in which this version is published
 */
public record CodeOfConduct(
    Optional<String> forum,
    int version,
    Instant publishedAt,
    String language,
    List<String> languages,
    String preamble,
    List<Rule> rules) {}
