package org.plenary.session;

import java.util.Optional;

/**
 * An order of the identity provider to end a sign-in, or without one all those of an account.
 *
 * @param tokenId told apart from all other orders by this
 */
public record Logout(String tokenId, String issuer, String subject, Optional<String> signIn) {}
