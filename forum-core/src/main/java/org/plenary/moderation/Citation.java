package org.plenary.moderation;

/**
 * The rule by which something is done.
 *
 * @param code the number of a version of a code of conduct
 * @param rule the number of a rule of it
 */
public record Citation(int code, int rule) {}
