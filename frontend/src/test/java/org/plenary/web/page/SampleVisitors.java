package org.plenary.web.page;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** Those who come to the sample chapters. */
final class SampleVisitors {

  private SampleVisitors() {}

  static Caller member(ServedForum served) {
    return welcomed(served, "member", "senegal", Role.MEMBER);
  }

  static Caller officer(ServedForum served) {
    return officer(served, "senegal");
  }

  /** Of another chapter. */
  static Caller officer(ServedForum served, String chapter) {
    return welcomed(served, "officer-" + chapter, chapter, Role.MEMBER, Role.OFFICER);
  }

  private static Caller welcomed(ServedForum served, String handle, String chapter, Role... roles) {
    return GivenMember.claimed(served.database().pool(), handle, chapter, roles)
        .welcomed()
        .caller();
  }
}
