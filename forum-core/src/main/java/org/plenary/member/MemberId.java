package org.plenary.member;

/** The number of a member. */
public record MemberId(long value) {}
