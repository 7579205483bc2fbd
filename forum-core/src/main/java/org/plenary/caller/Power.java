package org.plenary.caller;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.chapter.ChapterId;

/** What somebody may do in a chapter; a forum's access may ask for more. */
public enum Power {
  /** Read what is open to observers. */
  OBSERVE,
  /** Read what is open to members. */
  READ,
  /** Write where members write. */
  WRITE,
  /** Curate. */
  MODERATE,
  /** Administer the chapter, its forums and its memberships. */
  ADMINISTER;

  /** Those of a caller there, from the least to the highest. */
  public static List<Power> of(Caller caller, ChapterId chapter) {
    return Stream.of(values()).filter(power -> power.isOf(caller, chapter)).toList();
  }

  private boolean isOf(Caller caller, ChapterId chapter) {
    return switch (this) {
      case OBSERVE -> caller.isAdministrator() || caller.observed().contains(chapter);
      case READ -> isMember(caller, chapter) && caller.may(Scope.READ);
      case WRITE -> isMember(caller, chapter) && caller.may(Scope.WRITE);
      case MODERATE -> caller.has(Role.MODERATOR, chapter) && caller.may(Scope.MODERATE);
      case ADMINISTER -> caller.has(Role.OFFICER, chapter) && caller.may(Scope.WRITE);
    };
  }

  private static boolean isMember(Caller caller, ChapterId chapter) {
    return caller.isAdministrator()
        || caller.standings().stream()
            .anyMatch(
                standing -> standing.chapter().equals(chapter) && standing.role() != Role.OBSERVER);
  }
}
