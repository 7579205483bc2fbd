package org.plenary.live;

import java.time.Duration;

/**
 * How live events are.
 *
 * @param look how often what happened is looked for
 * @param retention how long it can be gone on from
 */
public record LivePace(Duration look, Duration retention) {}
