package org.plenary.draft;

import java.util.Optional;

/** What is kept of a post that is not sent yet. */
public record DraftWords(String title, String source, Optional<String> language) {

  boolean isEmpty() {
    return title.isBlank() && source.isBlank();
  }
}
