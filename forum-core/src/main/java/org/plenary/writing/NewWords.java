package org.plenary.writing;

import java.util.Optional;

/**
 * What somebody wishes to say.
 *
 * @param source in Markdown
 * @param language a tag of BCP 47; guessed where it is absent
 */
public record NewWords(String source, Optional<String> language) {}
