package org.plenary.authorship;

import java.time.Instant;
import java.util.Optional;

/**
 * A claim, as who made it sees it.
 *
 * @param handle of the author, which leads to the member once it is accepted
 * @param accepted absent while nobody answered
 */
public record OwnClaim(
    String handle,
    String name,
    Instant askedAt,
    Optional<Boolean> accepted,
    Optional<String> reason) {}
