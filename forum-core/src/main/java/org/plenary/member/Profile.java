package org.plenary.member;

import java.time.Instant;
import java.util.List;
import org.plenary.profile.Affiliation;

/**
 * What everybody may know of a member.
 *
 * @param signedUp false for the author of imported mail whom nobody has claimed to be
 */
public record Profile(
    String handle,
    String name,
    boolean signedUp,
    Instant joinedAt,
    String pronouns,
    List<String> languages,
    List<Affiliation> affiliations) {}
