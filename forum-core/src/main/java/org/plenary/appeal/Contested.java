package org.plenary.appeal;

import java.util.Optional;
import org.plenary.attachment.Upload;
import org.plenary.moderation.CitedRule;

/**
 * What somebody must know who decides an appeal, besides what was done and what is said against it.
 *
 * @param rule by which it was done
 * @param title of the discussion in which it was
 * @param source what was written, with all that was taken out of it
 * @param language of what was written
 * @param file what was hidden, where that is a file whose content is kept
 */
public record Contested(
    CitedRule rule,
    Optional<String> title,
    Optional<String> titleLanguage,
    Optional<String> source,
    Optional<String> language,
    Optional<Upload> file) {}
