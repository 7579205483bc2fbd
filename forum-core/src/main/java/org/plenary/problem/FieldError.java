package org.plenary.problem;

/** What is wrong with one field of a request, for the person who sent it. */
public record FieldError(String field, Why why) {}
