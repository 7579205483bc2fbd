package org.plenary.web.page;

import java.util.Optional;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;

/** Where a post is, and what is done with it. */
public final class PostLinks {

  private PostLinks() {}

  public static String bookmark(PostId id) {
    return post(id) + "/bookmark";
  }

  public static String post(PostId id) {
    return "/p/" + id.value();
  }

  /** Where a post is answered. */
  public static String reply(PostId id) {
    return post(id) + "/reply";
  }

  /** The same, with the whole of it quoted. */
  public static String quoting(PostId id) {
    return reply(id) + "?quote=all";
  }

  /** Where one says what one feels about a post. */
  public static String feeling(PostId id) {
    return post(id) + "/reactions";
  }

  public static String editing(PostId id) {
    return post(id) + "/edit";
  }

  public static String withdrawing(PostId id) {
    return post(id) + "/withdraw";
  }

  /** What a post said before. */
  public static String history(PostId id) {
    return post(id) + "/history";
  }

  /** Where a file is fetched; absent where its content is not kept. */
  public static Optional<String> attachment(PostId post, Attachment file) {
    return file.place()
        .map(place -> post(post) + "/attachments/" + place + "/" + Links.encoded(file.name()));
  }
}
