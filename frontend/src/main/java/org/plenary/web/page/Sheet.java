package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.post.Post;
import org.plenary.web.page.Chrome.Crumb;

/**
 * What is written on: a form for one place.
 *
 * @param action its address, by which its draft is known too
 * @param heading key of its words
 * @param path from the home page to it
 * @param answered the post that is answered, or edited, where one is
 * @param language of the place
 * @param pseudonym of the writer in this forum, where one may be used
 */
public record Sheet(
    String action,
    String heading,
    List<Crumb> path,
    Kind kind,
    Optional<Post> answered,
    String language,
    Optional<String> pseudonym) {

  /** What is made of it. */
  public enum Kind {
    REPLY,
    DISCUSSION,
    EDIT
  }

  /** One of which nothing may be shown: its writer is not known. */
  static Sheet bare(String action, String heading, Kind kind) {
    return new Sheet(action, heading, List.of(), kind, Optional.empty(), "", Optional.empty());
  }
}
