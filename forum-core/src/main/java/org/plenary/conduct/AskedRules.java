package org.plenary.conduct;

/**
 * Rules that were published since a member came, and that they have not accepted.
 *
 * @param chapterName the name of the chapter whose rules they are
 * @param language of that name, BCP 47
 * @param version the newest
 */
public record AskedRules(CodePlace place, String chapterName, String language, int version) {}
