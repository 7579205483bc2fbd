package org.plenary.moderation;

import org.plenary.conduct.CodePlace;

/**
 * A rule as it was when something was done by it.
 *
 * @param language of its title and body, the reader's where it is said in it
 * @param body in Markdown
 */
public record CitedRule(
    CodePlace place, int version, int number, String title, String body, String language) {}
