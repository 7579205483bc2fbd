package org.plenary.profile;

import java.util.List;

/**
 * A member as they see themselves.
 *
 * @param welcomed whether the first visit is over
 * @param rulesVersion the newest version of the rules of the chapter of all, 0 for none
 * @param chapters of which one may stand beside the name
 */
public record OwnProfile(
    String handle, boolean welcomed, int rulesVersion, About about, List<OwnChapter> chapters) {}
