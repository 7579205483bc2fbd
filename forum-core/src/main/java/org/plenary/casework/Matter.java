package org.plenary.casework;

import java.util.Optional;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Ground;

/**
 * What a case is about.
 *
 * @param ground where it stands, and who may read there
 * @param contribution its number, of what is one
 * @param person absent for a page
 * @param page its address, of a page alone
 * @param language in which it is, so that who reads it takes the case
 */
public record Matter(
    Ground ground,
    Optional<Long> contribution,
    Optional<Concerned> person,
    Optional<String> page,
    String language) {}
