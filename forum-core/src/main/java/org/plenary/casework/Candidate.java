package org.plenary.casework;

import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Somebody who could judge a case.
 *
 * @param rank the least are asked first
 * @param chapter of the case
 * @param person whom it is about
 */
record Candidate(MemberId member, int rank, ChapterId chapter, Optional<Concerned> person) {}
