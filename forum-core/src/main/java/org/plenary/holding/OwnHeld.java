package org.plenary.holding;

/**
 * A post of the reader's own that waits.
 *
 * @param place in the queue of its chapter, from 1
 * @param waiting how many there are in that queue
 * @param reads whether they may read where it stands by now; of that they are told nothing else
 */
public record OwnHeld(HeldLine line, int place, int waiting, boolean reads) {}
