package org.plenary.chapter;

import java.util.List;

/**
 * A community with its own members, moderators, languages and rules.
 *
 * @param languages BCP 47, the first is its own
 */
public record Chapter(
    ChapterId id, String slug, String name, String description, List<String> languages) {}
