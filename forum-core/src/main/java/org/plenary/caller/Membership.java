package org.plenary.caller;

import org.plenary.chapter.ChapterId;

/**
 * A role that somebody has in a chapter, and by whom; the same role may have several sources.
 *
 * @param chapter the address of the chapter
 * @param name of the chapter
 */
public record Membership(
    ChapterId chapterId, String chapter, String name, Role role, MembershipSource source) {}
