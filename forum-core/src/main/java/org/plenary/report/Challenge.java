package org.plenary.report;

import java.time.Duration;

/**
 * A piece of work for a machine, which proves that somebody spent time: find a solution such that
 * SHA-256 of {@code text.solution} begins with this many zero bits.
 */
public record Challenge(String text, int bits, Duration lasts) {}
