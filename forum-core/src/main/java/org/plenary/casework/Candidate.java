package org.plenary.casework;

import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Concerned;

/**
 * Somebody who could judge a case.
 *
 * @param rank the least are asked first
 * @param chapter of the case
 * @param person whom it is about
 * @param answered whom that answers
 */
record Candidate(
    MemberId member,
    int rank,
    ChapterId chapter,
    Optional<Concerned> person,
    Optional<Concerned> answered) {

  /** Who judges nothing there, whoever they are. */
  Stream<Concerned> parties() {
    return Stream.concat(person.stream(), answered.stream());
  }
}
