package org.plenary.caller;

import org.plenary.member.MemberId;

/** A member who signed in, as others call them. */
public record Person(MemberId id, String handle, String name) {}
