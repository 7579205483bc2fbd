package org.plenary.outbox;

import java.time.OffsetDateTime;
import org.plenary.chapter.ChapterId;

/**
 * Something that a consumer has to do about a contribution, for as long as it is theirs.
 *
 * @param dueAt moves when something happens to the contribution meanwhile
 * @param attempts with this one
 */
public record Job(
    ChapterId chapter,
    long contribution,
    OffsetDateTime dueAt,
    OffsetDateTime leasedUntil,
    int attempts) {}
