package org.plenary.member;

import java.time.Instant;
import java.util.List;
import org.plenary.profile.Affiliation;

/**
 * What everybody may know of a member.
 *
 * @param imported for the author of imported posts whom nobody has claimed to be
 */
public record Profile(
    String handle,
    String name,
    boolean imported,
    Instant joinedAt,
    String pronouns,
    List<String> languages,
    List<Affiliation> affiliations) {}
