package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sha256;
import org.plenary.forum.ForumAddress;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.web.page.Chrome.Crumb;

/**
 * What is written on: a form for one place.
 *
 * @param action its address, by which its draft is known too
 * @param heading key of its words
 * @param path from the home page to it
 * @param forum in which it is written
 * @param answered the post that is answered, or edited, where one is
 * @param language of the place
 * @param pseudonym of the writer in this forum, where one may be used
 * @param hung the files of the post that is corrected
 * @param effect what happens to what is sent
 */
public record Sheet(
    String action,
    String heading,
    List<Crumb> path,
    Optional<ForumAddress> forum,
    Kind kind,
    Optional<Post> answered,
    String language,
    Optional<String> pseudonym,
    List<Attachment> hung,
    Optional<Effect> effect) {

  /** What is made of it. */
  public enum Kind {
    REPLY,
    DISCUSSION,
    EDIT,
    /** An edit, of what was not written in Markdown. */
    CONVERSION
  }

  /** The contents of the files of the post that is corrected, in their order. */
  List<Sha256> hungFiles() {
    return hung.stream().map(file -> new Sha256(file.sha256())).toList();
  }

  /** One of which nothing may be shown: its writer is not known. */
  static Sheet bare(String action, String heading, Kind kind) {
    return new Sheet(
        action,
        heading,
        List.of(),
        Optional.empty(),
        kind,
        Optional.empty(),
        "",
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether nothing is known of it but its address. */
  boolean isBare() {
    return forum.isEmpty();
  }

  /** Whether the post that is corrected says all of this already. */
  boolean says(Typed typed) {
    return answered
        .filter(_ -> kind == Kind.EDIT)
        .filter(post -> post.source().filter(typed.source()::equals).isPresent())
        .filter(post -> typed.language().orElse(post.language()).equals(post.language()))
        .filter(_ -> typed.files().orElse(hungFiles()).equals(hungFiles()))
        .isPresent();
  }
}
