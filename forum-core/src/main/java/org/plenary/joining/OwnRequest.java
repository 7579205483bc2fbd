package org.plenary.joining;

import java.time.Instant;
import java.util.Optional;

/**
 * A request to join, as who made it sees it.
 *
 * @param chapter its address
 * @param accepted absent while nobody answered
 */
public record OwnRequest(
    String chapter, Instant askedAt, Optional<Boolean> accepted, Optional<String> reason) {}
