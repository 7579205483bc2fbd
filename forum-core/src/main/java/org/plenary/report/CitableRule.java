package org.plenary.report;

import java.util.Optional;
import org.plenary.moderation.Citation;

/**
 * A rule that counts where something is reported.
 *
 * @param chapter the address of the one whose rule it is
 * @param forum of the one that adds it; absent for rules of a whole chapter
 * @param place what the forum is called, or the chapter where it is a rule of all of it
 * @param placeLanguage in which that is
 */
public record CitableRule(
    Citation citation,
    String chapter,
    Optional<String> forum,
    String place,
    String placeLanguage,
    int version,
    String language,
    String title,
    String body) {}
