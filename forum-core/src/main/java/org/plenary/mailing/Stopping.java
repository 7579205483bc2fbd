package org.plenary.mailing;

import java.util.Optional;
import org.plenary.letter.Offer;

/**
 * What of somebody's mail a link ends.
 *
 * @param forum of a list; absent where its member may not read it, or never did
 */
public record Stopping(Offer offer, Optional<Named> forum) {

  /** As it is called, in this language. */
  public record Named(String title, String language) {}
}
