package org.plenary.profile;

/**
 * A member as they see themselves.
 *
 * @param welcomed whether the first visit is over
 * @param rulesVersion the newest version of the rules of the chapter of all, 0 for none
 */
public record OwnProfile(String handle, boolean welcomed, int rulesVersion, About about) {}
