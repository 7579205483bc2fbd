package org.plenary.casework;

import java.util.List;
import org.plenary.post.Attachment;

/**
 * What a post says that is held until its case is judged.
 *
 * @param html safe to show
 */
public record HeldWords(String language, String html, List<Attachment> files) {

  public HeldWords {
    files = List.copyOf(files);
  }
}
