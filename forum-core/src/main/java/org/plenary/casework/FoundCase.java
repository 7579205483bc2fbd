package org.plenary.casework;

import java.util.Optional;
import org.plenary.chapter.ChapterId;

/**
 * A case with what its callers need beside what is shown.
 *
 * @param person the byline of whom it is about
 * @param reachable whether somebody is behind it who can be written to
 */
record FoundCase(CaseLine line, ChapterId chapter, Optional<Long> person, boolean reachable) {}
