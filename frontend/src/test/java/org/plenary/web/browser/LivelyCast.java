package org.plenary.web.browser;

import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;

/**
 * Who is in {@code tuvalu}.
 *
 * @param ana a member who wrote a lot
 * @param ben a member who is somebody else too
 * @param observer may not write there
 * @param moderator curates and judges there
 * @param officer answers for it
 * @param administrator answers for everything
 * @param newcomer is here for the first time
 */
record LivelyCast(
    Caller ana,
    Caller ben,
    Caller observer,
    Caller moderator,
    Caller officer,
    Caller administrator,
    Caller newcomer) {

  static LivelyCast of(TestDatabase database, GivenTalk talk) {
    return new LivelyCast(
        talk.member("ana"),
        talk.masked("ben", "Ibis"),
        talk.member("otto", Role.OBSERVER),
        talk.member("mona", Role.MEMBER, Role.MODERATOR),
        talk.member("olga", Role.MEMBER, Role.OFFICER),
        GivenMember.claimed(database.pool(), "root", "global", Role.ADMINISTRATOR)
            .welcomed()
            .caller(),
        GivenMember.claimed(database.pool(), "nora", "tuvalu").caller());
  }
}
