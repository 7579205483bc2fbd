package org.plenary.appeal;

/** The number of an appeal. */
public record AppealId(long value) {}
