package org.plenary.session;

import java.time.Instant;

/**
 * A session as its member sees it in a list.
 *
 * @param isThis whether it is the one that asks
 */
public record SessionLine(
    SessionId id, String browser, Instant openedAt, Instant usedAt, boolean isThis) {}
