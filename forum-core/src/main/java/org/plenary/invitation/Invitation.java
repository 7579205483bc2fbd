package org.plenary.invitation;

import java.time.Instant;
import org.plenary.chapter.ChapterId;

/**
 * An invitation, as who has its link sees it.
 *
 * @param chapter the address of the chapter
 * @param by the name of who invited
 */
public record Invitation(
    InvitationId id,
    ChapterId chapterId,
    String chapter,
    String chapterName,
    String by,
    Instant expiresAt) {}
