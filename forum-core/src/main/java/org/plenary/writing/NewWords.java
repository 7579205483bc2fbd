package org.plenary.writing;

import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sha256;

/**
 * What somebody wishes to say.
 *
 * @param source in Markdown
 * @param language a tag of BCP 47; guessed where it is absent
 * @param files that the writer has sent before, in the order in which they hang on it
 */
public record NewWords(String source, Optional<String> language, List<Sha256> files) {

  /** Without files. */
  public NewWords(String source, Optional<String> language) {
    this(source, language, List.of());
  }
}
