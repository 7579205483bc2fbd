package org.plenary.casework;

import org.plenary.moderation.Citation;

/** A rule that reports cite, and how many do. */
public record ReportedRule(Citation rule, int reports) {}
