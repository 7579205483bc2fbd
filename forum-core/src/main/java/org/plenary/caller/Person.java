package org.plenary.caller;

import org.plenary.member.MemberId;

/**
 * A member who signed in, as others call them.
 *
 * @param welcomed whether the first visit is over
 */
public record Person(MemberId id, String handle, String name, boolean welcomed) {}
