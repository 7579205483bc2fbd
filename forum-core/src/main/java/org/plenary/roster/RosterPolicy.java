package org.plenary.roster;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;

/** Who sees the roster of a chapter, and who changes which role in it. */
final class RosterPolicy {

  private static final String ALL = "global";

  private RosterPolicy() {}

  static boolean maySee(Caller caller, Chapter chapter) {
    return caller.has(Role.OFFICER, chapter.id());
  }

  /** Administrators are made by administrators, in the chapter of all. */
  static boolean mayChange(Caller caller, Chapter chapter, Role role) {
    return role == Role.ADMINISTRATOR
        ? caller.isAdministrator() && chapter.slug().equals(ALL)
        : maySee(caller, chapter);
  }
}
