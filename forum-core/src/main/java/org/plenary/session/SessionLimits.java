package org.plenary.session;

import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param idle how long one may rest
 * @param absolute how long one lives however busy
 * @param check after how long the identity provider is asked whether it still lives there
 * @param kept how long a node goes on without looking whether it ended elsewhere
 */
public record SessionLimits(Duration idle, Duration absolute, Duration check, Duration kept) {}
