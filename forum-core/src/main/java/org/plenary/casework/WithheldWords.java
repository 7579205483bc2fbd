package org.plenary.casework;

import java.util.List;
import org.plenary.post.Attachment;

/**
 * What a post says that is held or was hidden, for those who judge it.
 *
 * @param html safe to show
 */
public record WithheldWords(String language, String html, List<Attachment> files) {

  public WithheldWords {
    files = List.copyOf(files);
  }
}
