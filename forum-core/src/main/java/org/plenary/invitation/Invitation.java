package org.plenary.invitation;

import java.time.Instant;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * An invitation, as who has its link sees it.
 *
 * @param chapter the address of the chapter
 * @param brand of the chapter
 * @param invitedBy who invited
 * @param by their name
 */
public record Invitation(
    InvitationId id,
    ChapterId chapterId,
    String chapter,
    Brand brand,
    MemberId invitedBy,
    String by,
    Instant expiresAt) {}
