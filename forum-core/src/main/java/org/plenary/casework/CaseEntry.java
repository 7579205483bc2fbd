package org.plenary.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was said in a case.
 *
 * @param by the letter of a moderator's role handle; absent for the person concerned
 * @param html safe to show
 */
public record CaseEntry(
    long id,
    EntryKind kind,
    Optional<String> by,
    String html,
    String language,
    Instant writtenAt) {}
