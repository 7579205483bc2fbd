package org.plenary.link;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.indexing.IndexedPost;

/** Finds in the HTML of posts which discussions and posts of this forum they name. */
final class NamedPlaces {

  /** What a post names: the discussion, or the post of that discussion, of this id. */
  record NamedPlace(long post, boolean isPost, long id) {}

  private final Pattern links;

  /**
   * @param publicUrl under which people see the forum, and write whole addresses
   */
  NamedPlaces(URI publicUrl) {
    String whole = Pattern.quote(publicUrl.toString().replaceAll("/+$", ""));
    this.links = Pattern.compile("href=\"(?:%s)?/([dp])/(\\d{1,18})[/?#\"]".formatted(whole));
  }

  List<NamedPlace> in(List<IndexedPost> posts) {
    return posts.stream().flatMap(this::in).toList();
  }

  private Stream<NamedPlace> in(IndexedPost post) {
    return links
        .matcher(post.html())
        .results()
        .map(
            link ->
                new NamedPlace(
                    post.id(), link.group(1).equals("p"), Long.parseLong(link.group(2))));
  }
}
