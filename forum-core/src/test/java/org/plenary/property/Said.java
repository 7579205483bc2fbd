package org.plenary.property;

import org.plenary.writing.Written;

/**
 * A post that was accepted.
 *
 * @param author the number of the actor who wrote it
 */
record Said(Written written, int author) {}
