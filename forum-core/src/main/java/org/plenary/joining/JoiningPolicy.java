package org.plenary.joining;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.Joining;

/** Who may ask to join a chapter, and who answers. */
public final class JoiningPolicy {

  private JoiningPolicy() {}

  /** Whoever signed in and is not a member yet, where the chapter takes requests. */
  public static boolean mayAsk(Caller caller, Chapter chapter) {
    return caller.member().isPresent()
        && caller.reaches(chapter.id())
        && chapter.joining() == Joining.REQUEST
        && caller.standings().stream()
            .noneMatch(
                standing ->
                    standing.chapter().equals(chapter.id()) && standing.role() != Role.OBSERVER);
  }

  /** Officers of the chapter, and administrators. */
  public static boolean mayAnswer(Caller caller, Chapter chapter) {
    return caller.has(Role.OFFICER, chapter.id());
  }
}
