package org.plenary.web.door;

import java.time.Duration;

/**
 * How many may follow live events on a node, and how much of it they may hold.
 *
 * @param heartbeat how often something is said, and so how long a reader may be behind
 * @param queueBytes how many bytes wait for a reader before it is behind
 * @param most how many follow at once
 * @param mostAnonymous how many of them nobody knows
 * @param mostOfMember how many of them are one member's
 */
public record StreamLimits(
    Duration heartbeat, int queueBytes, int most, int mostAnonymous, int mostOfMember) {}
