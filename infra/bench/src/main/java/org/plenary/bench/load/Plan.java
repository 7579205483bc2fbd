package org.plenary.bench.load;

import java.util.List;

/**
 * What to ask in which rhythm: all probes once to warm up, then all in turn in every round.
 *
 * @param rounds how often each probe is measured
 * @param seconds how long each time
 * @param warmUp how long each is asked at a time before, in seconds, until it no longer gets faster
 */
public record Plan(List<Probe> probes, int rounds, double seconds, double warmUp) {}
