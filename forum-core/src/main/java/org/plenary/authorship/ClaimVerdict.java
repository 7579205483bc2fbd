package org.plenary.authorship;

/**
 * An officer's answer to a claim.
 *
 * @param reason shown to who asked; may be empty when it is accepted
 */
public record ClaimVerdict(ClaimId claim, boolean accepted, String reason) {}
