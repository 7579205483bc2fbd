package org.plenary.member;

import java.util.Optional;
import org.plenary.profile.ShownChapter;

/**
 * What of a byline may be shown.
 *
 * @param handle leads to the author's page; empty where there is none
 * @param chapter that the author lets stand beside the name; empty where only the name is asked for
 */
public record Author(Optional<String> handle, String name, Optional<ShownChapter> chapter) {

  public Author(Optional<String> handle, String name) {
    this(handle, name, Optional.empty());
  }

  /** The same with what stands beside the name. */
  public Author beside(Optional<ShownChapter> shown) {
    return new Author(handle, name, shown);
  }
}
