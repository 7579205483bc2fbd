package org.plenary.joining;

/**
 * An officer's answer to a request.
 *
 * @param reason shown to who asked; may be empty when it is accepted
 */
public record Verdict(RequestId request, boolean accepted, String reason) {}
