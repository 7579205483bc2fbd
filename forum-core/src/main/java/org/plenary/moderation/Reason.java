package org.plenary.moderation;

/**
 * Why something is done: a rule and a sentence.
 *
 * @param sentence for the person concerned and for the public record, 1 to 1,000 letters
 * @param language of the sentence
 */
public record Reason(Citation rule, String sentence, String language) {}
