package org.plenary.report;

import java.util.Optional;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.moderation.Citation;

/**
 * What somebody wishes to report.
 *
 * @param rule that it breaks; needed where that is the concern
 * @param sentence for moderators alone, 1 to 2,000 letters
 * @param language of the sentence
 */
public record NewReport(
    Reported reported,
    Concern concern,
    Optional<Citation> rule,
    String sentence,
    String language) {}
