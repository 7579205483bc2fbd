package org.plenary.caller;

import org.plenary.chapter.ChapterId;

/**
 * A role that somebody has in a chapter, and by whom; the same role may have several sources.
 *
 * @param chapter the address of the chapter
 * @param name of the chapter
 * @param language of the name, BCP 47
 */
public record Membership(
    ChapterId chapterId,
    String chapter,
    String name,
    String language,
    Role role,
    MembershipSource source) {}
