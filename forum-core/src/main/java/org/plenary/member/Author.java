package org.plenary.member;

import java.util.Optional;

/**
 * What of a byline may be shown.
 *
 * @param handle leads to the author's page; empty where there is none
 */
public record Author(Optional<String> handle, String name) {}
