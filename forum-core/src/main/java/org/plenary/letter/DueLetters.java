package org.plenary.letter;

import java.time.Duration;

/**
 * What is to be sent and was not yet.
 *
 * @param oldest how long one of them has been due
 */
public record DueLetters(long count, Duration oldest) {}
