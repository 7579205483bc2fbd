package org.plenary.casework;

/** The number of a case. */
public record CaseId(long value) {}
