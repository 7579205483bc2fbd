package org.plenary.session;

import org.plenary.caller.Caller;

/**
 * A session that may be used.
 *
 * @param isDue whether the identity provider must be asked whether it still lives there
 */
public record LiveSession(SessionId id, Caller caller, boolean isDue) {}
