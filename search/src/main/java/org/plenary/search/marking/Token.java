package org.plenary.search.marking;

/** What an analyzer makes of the letters from one place of a text to another. */
record Token(String term, int from, int to) {}
