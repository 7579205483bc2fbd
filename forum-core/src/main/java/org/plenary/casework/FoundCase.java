package org.plenary.casework;

import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

/**
 * A case with what those who act in it need beside what is shown.
 *
 * @param forum where it stands now
 * @param person the byline of whom it is about
 * @param reachable whether somebody is behind it who can be written to
 */
public record FoundCase(
    CaseLine line,
    ChapterId chapter,
    Optional<ForumId> forum,
    Optional<Long> person,
    boolean reachable) {}
