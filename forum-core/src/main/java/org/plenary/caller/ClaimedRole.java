package org.plenary.caller;

/** A role in a chapter, as an identity provider names it; the chapter need not exist. */
public record ClaimedRole(String chapter, Role role) {}
