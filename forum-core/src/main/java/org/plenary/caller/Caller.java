package org.plenary.caller;

import java.util.Optional;
import java.util.Set;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Who is asking, with memberships, as one request sees it.
 *
 * @param base what this caller may read in every chapter
 * @param observed chapters where the caller is an observer or more
 * @param joined chapters where the caller is a member or more
 * @param administered chapters where the caller is an officer
 */
public record Caller(
    Optional<MemberId> member,
    Audience base,
    Set<ChapterId> observed,
    Set<ChapterId> joined,
    Set<ChapterId> administered) {

  /** Somebody who did not sign in. */
  public static final Caller ANONYMOUS =
      new Caller(Optional.empty(), Audience.PUBLIC, Set.of(), Set.of(), Set.of());

  public Caller {
    observed = Set.copyOf(observed);
    joined = Set.copyOf(joined);
    administered = Set.copyOf(administered);
  }
}
