package org.plenary.post;

/**
 * What a statement tells of posts that were never published. Who knows nothing of one learns
 * nothing of its end: it is as held as before.
 */
public final class Unpublished {

  private Unpublished() {}

  /** Whether a post was withdrawn or removed before anybody read it. */
  public static String ended(String id, String state) {
    return """
      (%2$s in ('withdrawn', 'removed') and exists (
        select from held_post where held_post.post_id = %1$s and published_at is null))
      """
        .formatted(id, state);
  }

  /** The state of a post as others may know it, as text. */
  public static String state(String id, String state) {
    return "case when %s then 'held' else %s::text end".formatted(ended(id, state), state);
  }
}
