package org.plenary.web.page;

import java.util.List;

/**
 * What all pages are made of.
 *
 * @param reader the page as a member sees it, for what only members have
 */
public record DesignView(Chrome reader, List<DiscussionLine> lines, ThreadView thread) {

  static final List<String> SIZES = List.of("small", "plain", "read", "head", "title");
  static final List<String> SPACES = List.of("hair", "near", "gap", "far", "apart");

  /** The names of the colours, as in tokens.css. */
  public List<String> colours() {
    return List.of("paper", "tint", "line", "ink", "soft", "accent", "fresh");
  }

  /** The names of the distances, as in tokens.css. */
  public List<String> spaces() {
    return SPACES;
  }
}
