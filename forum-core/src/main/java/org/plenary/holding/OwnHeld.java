package org.plenary.holding;

/**
 * A post of the reader's own that waits.
 *
 * @param place in the queue of its chapter, from 1
 * @param waiting how many there are in that queue
 */
public record OwnHeld(HeldLine line, int place, int waiting) {}
