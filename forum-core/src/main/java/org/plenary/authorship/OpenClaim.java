package org.plenary.authorship;

import java.time.Instant;
import org.plenary.member.Author;

/**
 * Somebody who says that they are an author, as officers see it.
 *
 * @param author of imported posts
 * @param claimant who says so
 */
public record OpenClaim(
    ClaimId id, Author author, Author claimant, String message, Instant askedAt) {}
