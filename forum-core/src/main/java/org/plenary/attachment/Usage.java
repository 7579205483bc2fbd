package org.plenary.attachment;

/** How much a member has sent today, of how much they may; in bytes. */
public record Usage(long sent, long most) {}
