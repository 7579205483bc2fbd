package org.plenary.rendering;

import java.util.Optional;

/**
 * A revision that was rendered anew.
 *
 * @param row the state of its row from which it was made
 * @param html empty where it stayed the same
 */
public record FreshRevision(RevisionKey key, String row, Optional<String> html) {

  boolean isChanged() {
    return html.isPresent();
  }
}
