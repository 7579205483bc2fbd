package org.plenary.mailaddress;

/**
 * How many members of a chapter mail reaches.
 *
 * @param unreached have no verified address
 * @param failing got some of it back, but not too often
 * @param resting are sent nothing any more
 */
public record AddressCounts(int members, int unreached, int failing, int resting) {}
