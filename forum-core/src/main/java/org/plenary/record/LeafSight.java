package org.plenary.record;

/** What of a leaf the caller of {@code Visibility} may read, in SQL. */
final class LeafSight {

  /**
   * A leaf {@code l} with {@code seen.readable}. One of a chapter without forum has the audience
   * that it entered with.
   */
  static final String FROM =
      """
      from record_leaf l
      left join forum_current_access access on access.forum_id = l.forum_id
      cross join lateral (
        select readable(greatest(l.audience, access.reading), l.chapter_id, $1, $2, $3, $4)
          as readable) seen
      """;

  private LeafSight() {}
}
