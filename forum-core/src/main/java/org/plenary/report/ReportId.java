package org.plenary.report;

/** The number of a report. */
public record ReportId(long value) {}
