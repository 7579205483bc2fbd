package org.plenary.report;

import java.util.Optional;
import org.plenary.moderation.Citation;

/**
 * A rule that counts where something is reported.
 *
 * @param chapter the address of the one whose rule it is
 * @param forum of the one that adds it; absent for rules of a whole chapter
 */
public record CitableRule(
    Citation citation,
    String chapter,
    Optional<String> forum,
    int version,
    String language,
    String title,
    String body) {}
