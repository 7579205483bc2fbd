package org.plenary.casework;

import org.plenary.moderation.Citation;

/** A rule that reports cite, and how many do. */
public record CitedRule(Citation rule, int reports) {}
