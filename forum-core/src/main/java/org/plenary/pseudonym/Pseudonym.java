package org.plenary.pseudonym;

/** A name under which one member, sealed, stands in one forum. */
public record Pseudonym(long byline, String name) {}
