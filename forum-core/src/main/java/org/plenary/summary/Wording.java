package org.plenary.summary;

import java.util.Map;
import org.plenary.text.Rendered;

/**
 * What a version says.
 *
 * @param posts that it cites, by their numbers
 */
record Wording(String source, Rendered rendered, Map<Integer, Long> posts) {

  Wording {
    posts = Map.copyOf(posts);
  }
}
