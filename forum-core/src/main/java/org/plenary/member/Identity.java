package org.plenary.member;

import java.util.Optional;

/**
 * Who somebody is at an identity provider: issuer and subject, and nothing else, tell people apart.
 *
 * @param handle as the provider names the account, a wish
 * @param name to be shown
 * @param language BCP 47
 */
public record Identity(
    String issuer, String subject, String handle, String name, Optional<String> language) {}
