package org.plenary.forum;

import java.time.Instant;

/** An access that will count from a moment on, for discussions that are opened then. */
public record AnnouncedAccess(Access access, Instant from) {}
