package org.plenary.chapter;

import java.util.List;
import java.util.Optional;

/**
 * A community with its own members, moderators, languages and rules.
 *
 * @param languages BCP 47, the first is its own
 * @param joinForm the address of its own form, where it has one
 * @param brand how its pages are known; of the same name
 */
public record Chapter(
    ChapterId id,
    String slug,
    String name,
    String description,
    List<String> languages,
    Joining joining,
    Optional<String> joinForm,
    Brand brand) {}
