package org.plenary.web.door;

/**
 * How many discussions and public records a node writes down whole at once.
 *
 * @param most of everybody
 * @param mostOfOne of one member, or of one network where nobody is known
 */
public record ExportLimits(int most, int mostOfOne) {}
