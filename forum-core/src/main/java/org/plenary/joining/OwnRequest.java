package org.plenary.joining;

import java.time.Instant;
import java.util.Optional;

/**
 * A request to join, as who made it sees it.
 *
 * @param chapter its address
 * @param name of the chapter
 * @param language of the name, BCP 47
 * @param accepted absent while nobody answered
 */
public record OwnRequest(
    String chapter,
    String name,
    String language,
    Instant askedAt,
    Optional<Boolean> accepted,
    Optional<String> reason) {}
