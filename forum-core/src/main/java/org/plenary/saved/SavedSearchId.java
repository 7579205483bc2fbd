package org.plenary.saved;

/** The number of a saved search. */
public record SavedSearchId(long value) {}
