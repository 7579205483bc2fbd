package org.plenary.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.profile.Affiliation;
import org.plenary.profile.ShownChapter;

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
    Optional<ShownChapter> chapter,
    String pronouns,
    List<String> languages,
    List<Affiliation> affiliations) {}
