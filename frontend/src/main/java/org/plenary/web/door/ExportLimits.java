package org.plenary.web.door;

/**
 * How many discussions, public records and files of a member's data a node writes at once.
 *
 * @param most of everybody
 * @param mostOfOne of one member, or of one network where nobody is known
 */
public record ExportLimits(int most, int mostOfOne) {}
